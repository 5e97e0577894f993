package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.deadline.DeadlineStatus;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.ConsequenceRules;
import org.duban.ranking.consequence.ConsequenceSettings;
import org.duban.ranking.consequence.ConsequenceState;
import org.duban.ranking.consequence.Consequences;
import org.duban.ranking.consequence.Ground;
import org.duban.ranking.consequence.NewConsequence;
import org.duban.ranking.consequence.Step;
import org.duban.ranking.flag.Flag;
import org.duban.ranking.flag.FlagKind;
import org.duban.ranking.flag.FlagReader;
import org.duban.ranking.flag.FlagRules;
import org.duban.ranking.flag.FlagSettings;
import org.duban.ranking.flag.Flags;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Two weeks in which the same office is last: flags, what the rules propose, and what people make of it. */
@FullStackTest
class FlagsAndConsequencesTests {

    private static final Period WEEK_BEFORE = Period.containing(PeriodKind.WEEK, LocalDate.of(2019, 4, 3));
    private static final FlagRules RULES =
            new FlagRules(true, Set.of(PeriodKind.WEEK), 1, null, true, 1, 2, true, 3, 1);
    private static final Step TALK =
            new Step(Ground.BOTTOM_RUNNING, new BigDecimal("2"), ConsequenceKind.SUMMONS, "分管副区长", 5, null);
    private static final Step MONEY =
            new Step(Ground.POINTS, BigDecimal.ONE, ConsequenceKind.DEDUCTION, null, 0, new BigDecimal("500"));

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader editions;

    @Autowired
    private Flags flags;

    @Autowired
    private FlagSettings flagSettings;

    @Autowired
    private FlagReader wall;

    @Autowired
    private ConsequenceSettings settings;

    @Autowired
    private Consequences consequences;

    @Autowired
    private ConsequenceReader reader;

    @Autowired
    private MovableClock clock;

    private RankingWorld world;
    private SignedIn lastsClerk;

    @BeforeEach
    void aCampaignWithRules() {
        world = new RankingWorld(beans);
        lastsClerk = world.account("bankou", Role.UNIT, world.bankou);
        flagSettings.choose(world.campaign, RULES, world.supervisor);
        settings.choose(world.campaign, new ConsequenceRules(List.of(TALK, MONEY)), world.supervisor);
        for (var day : List.of("04-02", "04-09")) {
            world.finding(world.wenchang).points("1").found(day + "T10:00").due("04-30T24:00");
            world.finding(world.xuwan).points("2").found(day + "T10:00").due("04-30T24:00");
            world.finding(world.bankou).points("4").found(day + "T10:00").due("04-30T24:00");
        }
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void theSecondTimeRunningBringsTheBlackFlagAndProposesATalk() {
        var first = publish(WEEK_BEFORE);
        assertThat(flying(first)).containsExactly("文昌办事处 TRAVELLING 1", "文昌办事处 RED 1", "搬口办事处 YELLOW 1");
        assertThat(proposed(first)).extracting(ConsequenceRow::kind).containsOnly(ConsequenceKind.DEDUCTION);

        var second = publish(RankingWorld.WEEK);

        assertThat(flying(second)).containsExactly("文昌办事处 TRAVELLING 2", "文昌办事处 RED 2", "搬口办事处 BLACK 2");
        assertThat(proposed(second))
                .extracting(
                        ConsequenceRow::unitName, ConsequenceRow::kind, ConsequenceRow::extent, ConsequenceRow::amount)
                .containsExactly(
                        tuple("文昌办事处", ConsequenceKind.DEDUCTION, new BigDecimal("1.00"), new BigDecimal("500.00")),
                        tuple("许湾办事处", ConsequenceKind.DEDUCTION, new BigDecimal("2.00"), new BigDecimal("1000.00")),
                        tuple("搬口办事处", ConsequenceKind.SUMMONS, new BigDecimal("2.00"), null),
                        tuple("搬口办事处", ConsequenceKind.DEDUCTION, new BigDecimal("4.00"), new BigDecimal("2000.00")));
        assertThat(beans.getBean(ActivityLog.class).of(second.value()))
                .extracting(Activity::event)
                .containsExactly("DRAFTED", "PUBLISHED");
    }

    @Test
    void flagsAreSealedWithTheEditionAndCannotBeChanged() {
        var edition = publish(WEEK_BEFORE);
        assertThat(rankings.verify(editions.require(edition, world.supervisor))).isTrue();

        for (var statement : List.of(
                "update ranking_flag set kind = 'RED' where edition_id = '%s'",
                "delete from ranking_flag where edition_id = '%s'",
                "insert into ranking_flag select '%s', unit_id, 'BLACK', 1 from ranking_standing where edition_id = '%1$s'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(
                            () -> world.jdbc.sql(statement.formatted(edition)).update());
        }
        world.jdbc.sql("alter table ranking_flag disable trigger user").update();
        try {
            world.jdbc
                    .sql("delete from ranking_flag where kind = 'YELLOW' and edition_id = '%s'".formatted(edition))
                    .update();
            assertThat(rankings.verify(editions.require(edition, world.supervisor)))
                    .as("who takes a flag away behind the back of the triggers breaks the seal")
                    .isFalse();
        } finally {
            world.jdbc.sql("alter table ranking_flag enable trigger user").update();
        }
    }

    @Test
    void aDraftShowsWhatItWouldBringByTheRulesOfNow() {
        var draft = rankings.draft(world.campaign, WEEK_BEFORE, world.supervisor);
        assertThat(flying(draft)).hasSize(3);

        flagSettings.choose(world.campaign, FlagRules.OFF, world.supervisor);

        assertThat(flying(draft)).isEmpty();
        rankings.publish(draft, world.supervisor, null);
        assertThat(flying(draft)).isEmpty();
    }

    @Test
    void whatIsPublishedKeepsItsFlagsWhenTheRulesChange() {
        var edition = publish(WEEK_BEFORE);
        flagSettings.choose(world.campaign, FlagRules.OFF, world.supervisor);

        assertThat(flying(edition)).hasSize(3);
    }

    @Test
    void nothingIsProposedByDefault() {
        flagSettings.choose(world.campaign, FlagRules.OFF, world.supervisor);
        settings.choose(world.campaign, ConsequenceRules.NONE, world.supervisor);
        var edition = publish(WEEK_BEFORE);

        assertThat(proposed(edition)).isEmpty();
        assertThat(wall.history(world.campaign, PeriodKind.WEEK, 12)
                        .leagues()
                        .get(0)
                        .units())
                .allSatisfy(unit -> assertThat(unit.red() + unit.black()).isZero());
    }

    @Test
    void aCorrectionTakesTheFlagsAndTheProposalsWithItButNotWhatWasConfirmed() {
        publish(WEEK_BEFORE);
        var wrong = publish(RankingWorld.WEEK);
        var talk = of(wrong, ConsequenceKind.SUMMONS);
        consequences.confirm(id(talk), "分管副区长", LocalDate.now(clock).plusDays(3), world.supervisor, null);

        var right = rankings.correct(wrong, "漏计", world.supervisor);
        rankings.publish(right, world.supervisor, null);

        assertThat(proposed(wrong))
                .filteredOn(row -> row.kind() == ConsequenceKind.DEDUCTION)
                .extracting(ConsequenceRow::state, ConsequenceRow::dropReason)
                .containsOnly(tuple(ConsequenceState.DROPPED, "所依据的一期已更正为第3期"));
        assertThat(reader.require(id(talk), world.supervisor)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ConsequenceState.CONFIRMED);
            assertThat(row.correctedBy()).isEqualTo(right.value());
        });
        assertThat(proposed(right))
                .as("the talk is given already")
                .extracting(ConsequenceRow::kind)
                .containsOnly(ConsequenceKind.DEDUCTION);
        assertThat(flying(right)).contains("搬口办事处 BLACK 2");
        assertThat(wall.history(world.campaign, PeriodKind.WEEK, 12))
                .satisfies(history -> assertThat(history.editions()).hasSize(2))
                .satisfies(history -> assertThat(history.leagues().get(0).units())
                        .filteredOn(unit -> unit.unitId().equals(world.bankou.value()))
                        .singleElement()
                        .satisfies(unit -> {
                            assertThat(unit.black()).isEqualTo(1);
                            assertThat(unit.cells())
                                    .extracting(cell -> cell.flags())
                                    .containsExactly(List.of(FlagKind.YELLOW), List.of(FlagKind.BLACK));
                        }));
    }

    @Test
    void aTalkIsConfirmedGivenToAPostAndDone() {
        publish(WEEK_BEFORE);
        var talk = of(publish(RankingWorld.WEEK), ConsequenceKind.SUMMONS);
        hiddenFrom(lastsClerk, talk);

        consequences.confirm(id(talk), "分管副区长", LocalDate.now(clock).plusDays(3), world.supervisor, talk.version());

        var confirmed = reader.require(id(talk), lastsClerk);
        assertThat(confirmed.post()).isEqualTo("分管副区长");
        assertThat(confirmed.light(clock.instant())).isEqualTo(DeadlineStatus.OPEN);
        hiddenFrom(world.clerk, talk);
        clock.moveOn(Duration.ofDays(5));
        assertThat(confirmed.light(clock.instant())).isEqualTo(DeadlineStatus.OVERDUE);

        consequences.finish(id(talk), "已约谈主要负责人", world.supervisor, null);

        assertThat(reader.require(id(talk), world.leader)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ConsequenceState.DONE);
            assertThat(row.outcome()).isEqualTo("已约谈主要负责人");
            assertThat(row.light(clock.instant())).isEqualTo(DeadlineStatus.MET_LATE);
        });
        assertThat(beans.getBean(ActivityLog.class).of(talk.id()))
                .extracting(Activity::event)
                .containsExactly("CONFIRMED", "DONE");
        refused("ConsequenceStandsOtherwise", () -> consequences.drop(id(talk), "不合适", world.supervisor, null));
        assertThatExceptionOfType(DataAccessException.class)
                .as("what has come to its end stays ended, whoever writes")
                .isThrownBy(() -> world.jdbc
                        .sql("update ranking_consequence set outcome = '' where consequence_id = '%s'"
                                .formatted(talk.id()))
                        .update());
    }

    @Test
    void aDeductionIsPutOnRecordAndHasNothingMoreToCome() {
        var money = of(publish(WEEK_BEFORE), ConsequenceKind.DEDUCTION);

        consequences.confirm(id(money), null, null, world.supervisor, null);

        assertThat(reader.require(id(money), world.leader).dueAt()).isNull();
        refused("NothingToDo", () -> consequences.finish(id(money), "已扣", world.supervisor, null));
        consequences.drop(id(money), "已另行处理", world.supervisor, null);
        assertThat(reader.require(id(money), world.leader).state()).isEqualTo(ConsequenceState.DROPPED);
    }

    @Test
    void whatIsMissingIsNamed() {
        publish(WEEK_BEFORE);
        var talk = of(publish(RankingWorld.WEEK), ConsequenceKind.SUMMONS);
        var soon = LocalDate.now(clock).plusDays(3);

        refused("PostMissing", () -> consequences.confirm(id(talk), " ", soon, world.supervisor, null));
        refused("DueDayMissing", () -> consequences.confirm(id(talk), "分管副区长", null, world.supervisor, null));
        var yesterday = LocalDate.now(clock).minusDays(1);
        refused("DeadlineInThePast", () -> consequences.confirm(id(talk), "分管副区长", yesterday, world.supervisor, null));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> consequences.confirm(id(talk), "分管副区长", soon, world.supervisor, 7L));
        refused("NotThePublisher", () -> consequences.confirm(id(talk), "分管副区长", soon, world.leader, null));
        assertThat(reader.require(id(talk), world.supervisor).state()).isEqualTo(ConsequenceState.PROPOSED);
    }

    @Test
    void somebodyMayProposeWhatNoRuleDoes() {
        var finding = world.finding(world.bankou).points("1").due("04-30T24:00");
        var number = world.jdbc
                .sql("select number from finding where finding_id = :id")
                .param("id", finding.id)
                .query(String.class)
                .single();
        var wanted = new NewConsequence(world.bankou, ConsequenceKind.REMINDER, "整改弄虚作假", number, null);

        var id = consequences.propose(world.campaign, wanted, world.supervisor);

        assertThat(reader.require(id, world.supervisor)).satisfies(row -> {
            assertThat(row.findingNumber()).isEqualTo(number);
            assertThat(row.proposedByName()).isEqualTo("supervisor");
        });
        refused(
                "FindingUnknown",
                () -> consequences.propose(
                        world.campaign,
                        new NewConsequence(world.bankou, ConsequenceKind.REMINDER, "弄虚作假", "1999-1", null),
                        world.supervisor));
        refused(
                "AmountMissing",
                () -> consequences.propose(
                        world.campaign,
                        new NewConsequence(world.bankou, ConsequenceKind.DEDUCTION, "焚烧", null, null),
                        world.supervisor));
    }

    @Test
    void theListIsTheOfficesAndEachUnitsOwn() {
        publish(WEEK_BEFORE);
        var talk = of(publish(RankingWorld.WEEK), ConsequenceKind.SUMMONS);
        consequences.confirm(id(talk), "分管副区长", LocalDate.now(clock).plusDays(3), world.supervisor, null);
        var all = new ConsequenceFilter(world.campaign.value(), null, null, null);

        assertThat(reader.list(all, 50, null, world.leader).items()).hasSize(7);
        assertThat(reader.list(all, 50, null, lastsClerk).items())
                .extracting(ConsequenceRow::id)
                .containsExactly(talk.id());
        assertThat(reader.list(all, 50, null, world.account("inspector", Role.INSPECTOR, null))
                        .items())
                .isEmpty();
    }

    private EditionId publish(Period period) {
        var id = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(id, world.supervisor, null);
        return id;
    }

    private List<String> flying(EditionId id) {
        return flags.of(editions.require(id, world.supervisor)).stream()
                .map(FlagsAndConsequencesTests::inShort)
                .toList();
    }

    private static String inShort(Flag flag) {
        return flag.unitName() + " " + flag.kind() + " " + flag.running();
    }

    private List<ConsequenceRow> proposed(EditionId edition) {
        return reader.ofEdition(edition.value(), world.supervisor);
    }

    private ConsequenceRow of(EditionId edition, ConsequenceKind kind) {
        return proposed(edition).stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ConsequenceId id(ConsequenceRow row) {
        return ConsequenceId.valueOf(row.id().toString());
    }

    private void hiddenFrom(SignedIn who, ConsequenceRow row) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.require(id(row), who));
    }

    private static void refused(String code, Runnable attempt) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(attempt::run)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
