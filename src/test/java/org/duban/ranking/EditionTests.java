package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ranking.RankingWorld.WEEK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What becomes of an edition: computed, computed anew, thrown away, published for good. */
@FullStackTest
@RecordApplicationEvents
class EditionTests {

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private RankingBoard board;

    @Autowired
    private Clock clock;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @Test
    void aDraftIsComputedAnewWhenThereIsMoreToCount() {
        var draft = draft();
        world.finding(world.bankou).points("2").due("04-12T24:00");

        assertThat(reader.standing(draft, world.bankou).isRanked()).isFalse();
        rankings.recompute(draft, world.supervisor, null);

        assertThat(reader.standing(draft, world.bankou).score()).isEqualByComparingTo("96");
        assertThat(reader.require(draft, world.supervisor).found()).isEqualTo(1);
    }

    @Test
    void aDraftIsThrownAwayWithAllItsRows() {
        world.finding(world.bankou).due("04-12T24:00");
        var draft = draft();

        rankings.delete(draft, world.supervisor);

        assertThat(count("ranking_standing", draft)).isZero();
        assertThat(count("ranking_line", draft)).isZero();
        assertThatExceptionOfType(EditionNotFound.class).isThrownBy(() -> reader.require(draft, world.supervisor));
    }

    @Test
    void itsUnitsAndTheLeadersHearOfAPublicationOnce() {
        world.finding(world.bankou).due("04-12T24:00");

        var edition = published();

        assertThat(events.stream(Announcement.class)
                        .filter(told -> told.subject().equals(edition.value())))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.event()).isEqualTo("PUBLISHED");
                    assertThat(told.title()).contains("第1期");
                    assertThat(told.audience())
                            .contains(Audience.role("LEADER"), Audience.unit(world.bankou.value()))
                            .doesNotContain(Audience.role("SUPERVISOR"));
                });
    }

    @Test
    void isNotPublishedWithNobodyRanked() {
        var draft = draft();

        assertThatExceptionOfType(NobodyRanked.class).isThrownBy(() -> rankings.publish(draft, world.supervisor, null));

        assertThat(reader.require(draft, world.supervisor).isPublished()).isFalse();
    }

    @Test
    void isFrozenOncePublished() {
        world.finding(world.bankou).due("04-12T24:00");
        var edition = published();

        assertThatExceptionOfType(EditionIsPublished.class)
                .isThrownBy(() -> rankings.publish(edition, world.supervisor, null));
        assertThatExceptionOfType(EditionIsPublished.class)
                .isThrownBy(() -> rankings.recompute(edition, world.supervisor, null));
        assertThatExceptionOfType(EditionIsPublished.class)
                .isThrownBy(() -> rankings.delete(edition, world.supervisor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ranking_edition set found = 0 where edition_id = :edition",
                "update ranking_edition set published_at = null, published_by = null, year = null, number = null,"
                        + " digest = null where edition_id = :edition",
                "delete from ranking_edition where edition_id = :edition",
                "update ranking_standing set deducted = 0 where edition_id = :edition",
                "delete from ranking_standing where edition_id = :edition",
                "update ranking_line set points = 1 where edition_id = :edition",
                "delete from ranking_line where edition_id = :edition",
                "insert into ranking_line (edition_id, unit_id, line, finding_id, kind, occurred_at, base, weight, factor,"
                        + " points) select edition_id, unit_id, 99, finding_id, kind, occurred_at, base, weight, factor,"
                        + " points from ranking_line where edition_id = :edition limit 1",
                "insert into ranking_standing select (jsonb_populate_record(s, jsonb_build_object('unit_id',"
                        + " (select zone_unit_id from campaign c join ranking_edition e using (campaign_id)"
                        + " where e.edition_id = :edition)))).* from ranking_standing s where s.edition_id = :edition limit 1",
            })
    void isFrozenForWhoeverWritesToTheDatabaseToo(String change) {
        world.finding(world.bankou).due("04-12T24:00");
        var edition = published();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        world.jdbc.sql(change).param("edition", edition.value()).update())
                .havingRootCause()
                .withMessageMatching("(?s).*(is published|of a published edition|append-only).*");
        assertThat(rankings.verify(reader.require(edition, world.supervisor))).isTrue();
    }

    @Test
    void keepsTheNamesOfItsDay() {
        world.finding(world.bankou).due("04-12T24:00");
        var edition = published();

        world.jdbc
                .sql("update unit set name = '搬口街道', league = '街道组' where unit_id = :id")
                .param("id", world.bankou.value())
                .update();

        world.jdbc
                .sql("update campaign set name = '另一行动' || name where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();

        assertThat(reader.require(edition, world.leader).campaignName()).startsWith("创建国家卫生城市百日冲刺");
        assertThat(rankings.verify(reader.require(edition, world.leader))).isTrue();
        assertThat(reader.standing(edition, world.bankou).unitName()).isEqualTo("搬口办事处");
        assertThat(reader.standing(edition, world.bankou).league()).isEqualTo("乡办组");
    }

    @Test
    void isSealedOverEverythingThatWasStored() {
        world.finding(world.wenchang).found("04-02T10:00").due("04-30T24:00");
        world.finding(world.bankou).due("04-12T24:00");
        var one = reader.require(published(), world.supervisor);
        var other = reader.require(published(WEEK.previous()), world.supervisor);

        assertThat(one.digest()).matches("[0-9a-f]{64}").isNotEqualTo(other.digest());
        assertThat(rankings.verify(one)).isTrue();
        var draft = rankings.draft(world.campaign, WEEK.previous().previous(), world.supervisor);
        assertThat(rankings.verify(reader.require(draft, world.supervisor))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ranking_line set points = points + 0.01 where edition_id = :edition",
                "update ranking_standing set unit_name = unit_name || '·' where edition_id = :edition",
                "update ranking_edition set parameters = parameters || '{\"late\": 3}' where edition_id = :edition",
                "delete from ranking_line where edition_id = :edition",
            })
    void showsThatItWasTamperedWithWhereTheTriggersWereSwitchedOff(String change) {
        world.finding(world.bankou).due("04-12T24:00");
        var edition = published();

        withoutTriggers(
                () -> world.jdbc.sql(change).param("edition", edition.value()).update());

        assertThat(rankings.verify(reader.require(edition, world.supervisor))).isFalse();
    }

    @Test
    void isNumberedByCampaignAndYearWithoutHolesOrDoublesHoweverManyPublishAtOnce() throws Exception {
        world.finding(world.wenchang).due("04-30T24:00");
        var drafts = new ArrayList<EditionId>();
        for (var i = 0; i < 6; i++) {
            var week = new Period(
                    PeriodKind.WEEK, WEEK.from().plusWeeks(i), WEEK.to().plusWeeks(i));
            drafts.add(rankings.draft(world.campaign, week, world.supervisor));
        }
        var elsewhere = new RankingWorld(beans);
        elsewhere.finding(elsewhere.wenchang).due("04-30T24:00");
        var pool = Executors.newFixedThreadPool(6);
        try {
            var publications = drafts.stream()
                    .map(draft -> (Callable<Boolean>) () -> {
                        rankings.publish(draft, world.supervisor, null);
                        return true;
                    })
                    .toList();
            for (var publication : pool.invokeAll(publications)) {
                assertThat(publication.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(drafts)
                .map(draft -> reader.require(draft, world.leader).number())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(reader.require(drafts.get(0), world.leader).year())
                .isEqualTo(Year.now(clock).getValue());
        var other = rankings.draft(elsewhere.campaign, WEEK, elsewhere.supervisor);
        rankings.publish(other, elsewhere.supervisor, null);
        assertThat(reader.require(other, elsewhere.leader).number()).isEqualTo(1);
    }

    @Test
    void isNotMadeOfDaysThatArePublished() {
        world.finding(world.wenchang).due("04-30T24:00");
        published();

        assertThatExceptionOfType(PeriodPublished.class)
                .isThrownBy(this::draft)
                .satisfies(refusal ->
                        assertThat(refusal.getDetailMessageArguments()).contains(1));
        var month = Period.containing(PeriodKind.MONTH, WEEK.from());
        rankings.publish(rankings.draft(world.campaign, month, world.supervisor), world.supervisor, null);
        var some = new Period(PeriodKind.CUSTOM, WEEK.from(), WEEK.from().plusDays(3));
        rankings.publish(rankings.draft(world.campaign, some, world.supervisor), world.supervisor, null);
        var overlapping = new Period(
                PeriodKind.CUSTOM, WEEK.from().plusDays(3), WEEK.from().plusDays(5));
        assertThatExceptionOfType(PeriodPublished.class)
                .isThrownBy(() -> rankings.draft(world.campaign, overlapping, world.supervisor));
    }

    @Test
    void isPublishedOnceOfTwoDraftsOfTheSameDaysWithoutAHoleInTheNumbers() {
        world.finding(world.wenchang).found("04-02T10:00").due("04-30T24:00");
        var one = draft();
        var other = draft();
        rankings.publish(one, world.supervisor, null);

        assertThatExceptionOfType(PeriodPublished.class)
                .isThrownBy(() -> rankings.publish(other, world.supervisor, null));

        var before = rankings.draft(world.campaign, WEEK.previous(), world.supervisor);
        rankings.publish(before, world.supervisor, null);
        assertThat(reader.require(before, world.leader).number()).isEqualTo(2);
        assertThatExceptionOfType(DataAccessException.class)
                .as("by any other road")
                .isThrownBy(() -> world.jdbc
                        .sql("""
                                update ranking_edition e set published_at = p.published_at, published_by = p.published_by,
                                    campaign_name = p.campaign_name, issuer_name = p.issuer_name, year = p.year, number = 99,
                                    digest = p.digest
                                from ranking_edition p where p.edition_id = :published and e.edition_id = :draft
                                """)
                        .param("published", one.value())
                        .param("draft", other.value())
                        .update());
    }

    @Test
    void isCorrectedByAnotherWhichNamesItAndWhy() {
        world.finding(world.bankou).due("04-12T24:00");
        var wrong = published();
        world.finding(world.bankou).due("04-12T24:00");

        var correction = rankings.correct(wrong, "漏计1件", world.supervisor);

        assertThat(reader.require(wrong, world.leader).correctedBy()).isNull();
        assertThatExceptionOfType(CorrectedAlready.class)
                .isThrownBy(() -> rankings.correct(wrong, "再更正", world.supervisor));
        rankings.publish(correction, world.supervisor, null);
        var corrected = reader.require(wrong, world.leader);
        var right = reader.require(correction, world.leader);
        assertThat(corrected.correctedBy()).isEqualTo(correction.value());
        assertThat(corrected.found()).isOne();
        assertThat(rankings.verify(corrected)).isTrue();
        assertThat(right.corrects()).isEqualTo(wrong.value());
        assertThat(right.correctionReason()).isEqualTo("漏计1件");
        assertThat(right.number()).isEqualTo(2);
        assertThat(right.found()).isEqualTo(2);
        assertThat(right.period()).isEqualTo(WEEK);
        assertThat(latest().orElseThrow().edition().editionId()).isEqualTo(correction);
    }

    @Test
    void isNotCorrectedAsADraftNorByOthersThanTheOffice() {
        world.finding(world.wenchang).due("04-30T24:00");
        var draft = draft();

        assertThatExceptionOfType(EditionIsDraft.class)
                .isThrownBy(() -> rankings.correct(draft, "漏计", world.supervisor));
        rankings.publish(draft, world.supervisor, null);
        assertThatExceptionOfType(NotThePublisher.class).isThrownBy(() -> rankings.correct(draft, "漏计", world.leader));
    }

    @Test
    void isPublishedOnceHoweverManyTryAtOnce() throws Exception {
        world.finding(world.wenchang).found("04-02T10:00").due("04-30T24:00");
        var draft = draft();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var attempts = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        try {
                            rankings.publish(draft, world.supervisor, null);
                            return true;
                        } catch (EditionIsPublished late) {
                            return false;
                        }
                    })
                    .toList();
            var published = 0;
            for (var attempt : pool.invokeAll(attempts)) {
                published += attempt.get() ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        } finally {
            pool.shutdown();
        }

        var next = published(WEEK.previous());
        assertThat(reader.require(next, world.leader).number()).isEqualTo(2);
    }

    @Test
    void isNotPublishedFromAnOlderStateThanTheOneSeen() {
        var draft = draft();
        var seen = reader.require(draft, world.supervisor).version();
        rankings.recompute(draft, world.supervisor, seen);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> rankings.publish(draft, world.supervisor, seen));
    }

    @Test
    void isMadeAndPublishedBySupervisorsOnly() {
        var draft = draft();

        for (var other : List.of(world.admin, world.leader, world.clerk)) {
            assertThatExceptionOfType(NotThePublisher.class)
                    .isThrownBy(() -> rankings.draft(world.campaign, WEEK, other));
            assertThatExceptionOfType(NotThePublisher.class).isThrownBy(() -> rankings.publish(draft, other, null));
            assertThatExceptionOfType(NotThePublisher.class).isThrownBy(() -> rankings.recompute(draft, other, null));
            assertThatExceptionOfType(NotThePublisher.class).isThrownBy(() -> rankings.delete(draft, other));
        }
    }

    @Test
    void isSeenAsADraftByTheOfficeOnly() {
        world.finding(world.wenchang).due("04-30T24:00");
        var draft = draft();

        assertThat(reader.require(draft, world.admin).isPublished()).isFalse();
        assertThatExceptionOfType(EditionNotFound.class).isThrownBy(() -> reader.require(draft, world.leader));
        assertThatExceptionOfType(EditionNotFound.class).isThrownBy(() -> reader.require(draft, world.clerk));
        assertThat(reader.list(world.campaign.value(), 10, null, world.clerk).items())
                .isEmpty();
        rankings.publish(draft, world.supervisor, null);
        assertThat(reader.list(world.campaign.value(), 10, null, world.clerk).items())
                .hasSize(1);
    }

    @Test
    void saysUpToWhenItCountsWhileThePeriodRuns() {
        var week = Period.containing(PeriodKind.WEEK, LocalDate.now(clock));

        var edition = reader.require(rankings.draft(world.campaign, week, world.supervisor), world.supervisor);

        assertThat(edition.finished()).isFalse();
        assertThat(edition.asOf()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        var over = reader.require(draft(), world.supervisor);
        assertThat(over.finished()).isTrue();
        assertThat(over.asOf()).isEqualTo(WEEK.endsAt(clock.getZone()));
    }

    @Test
    void isNotMadeOfAPeriodThatHasNotBegun() {
        var next = Period.containing(PeriodKind.WEEK, LocalDate.now(clock).plusDays(7));

        assertThatExceptionOfType(PeriodNotBegun.class)
                .isThrownBy(() -> rankings.draft(world.campaign, next, world.supervisor))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("from"));
    }

    @Test
    void showsTheDeskWhatIsPublishedAndHowTheWeekStandsNow() {
        assertThat(latest()).isEmpty();
        world.finding(world.bankou).due("04-12T24:00");
        world.finding(world.xuwan).due("04-18T24:00");
        draft();
        var edition = published();

        var latest = latest().orElseThrow();
        var current = board.current(world.campaign);

        assertThat(latest.edition().editionId()).isEqualTo(edition);
        assertThat(latest.leagues().get(0).first())
                .extracting(Placing::unitName)
                .containsExactly("许湾办事处", "搬口办事处");
        assertThat(latest.leagues().get(0).last()).isEmpty();
        assertThat(current.period()).isEqualTo(Period.containing(PeriodKind.WEEK, LocalDate.now(clock)));
        assertThat(current.leagues().get(0).ranked())
                .extracting(Standing::carried)
                .containsExactly(1, 1);
        assertThat(world.jdbc
                        .sql("select count(*) from ranking_edition where campaign_id = :campaign")
                        .param("campaign", world.campaign.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void costsTheSameNumberOfStatementsWhateverThereIsToCount() {
        var few = Statements.during(this::draft).size();
        for (var i = 0; i < 10; i++) {
            world.finding(world.jiazhai).due("04-12T24:00");
            world.finding(world.bankou).due("04-18T24:00");
        }

        var many = Statements.during(this::draft).size();

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7);
        assertThat(Statements.during(() -> board.current(world.campaign))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void showsHowUnitsStoodBeforeByTheCorrectionsOfThat() {
        world.finding(world.xuwan).points("0.1").found("04-02T10:00").due("04-20T24:00");
        var before = rankings.draft(world.campaign, WEEK.previous(), world.supervisor);
        rankings.publish(before, world.supervisor, null);
        world.finding(world.xuwan).points("9").found("04-02T10:00").due("04-20T24:00");
        world.finding(world.bankou).points("1").found("04-03T10:00").due("04-20T24:00");
        var correction = rankings.correct(before, "漏计两件", world.supervisor);
        rankings.publish(correction, world.supervisor, null);
        world.finding(world.bankou).points("5").due("04-20T24:00");

        var trends = beans.getBean(Trends.class).upTo(reader.require(draft(), world.supervisor));

        assertThat(trends.get(world.bankou.value()).ranks()).containsExactly(1, 2);
        assertThat(trends.get(world.xuwan.value()).ranks()).containsExactly(2, 1);
        assertThat(trends.get(world.wenchang.value()).ranks()).containsExactly(null, null);
        assertThat(trends.get(world.wenchang.value()).isDrawn()).isFalse();
    }

    @Test
    void keepsItsLinesWithItsStandings() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        var draft = draft();

        assertThatExceptionOfType(DataAccessException.class)
                .as("a line of nobody")
                .isThrownBy(() -> world.jdbc
                        .sql("""
                                insert into ranking_line (edition_id, unit_id, line, finding_id, kind, occurred_at, base, weight,
                                                          factor, points)
                                select edition_id, :nobody, 1, finding_id, kind, occurred_at, base, weight, factor, points
                                from ranking_line where edition_id = :edition limit 1
                                """)
                        .param("nobody", world.district.value())
                        .param("edition", draft.value())
                        .update());
        rankings.delete(draft, world.supervisor);
        assertThat(world.jdbc
                        .sql("select count(*) from ranking_line where edition_id = :edition")
                        .param("edition", draft.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesItsTraceInTheLog() {
        world.finding(world.wenchang).due("04-30T24:00");
        var draft = draft();
        rankings.recompute(draft, world.supervisor, null);
        rankings.publish(draft, world.supervisor, null);

        assertThat(beans.getBean(ActivityLog.class).of(draft.value()))
                .extracting(Activity::event)
                .containsExactly("DRAFTED", "RECOMPUTED", "PUBLISHED");
    }

    private Optional<Podium> latest() {
        return board.latest(Integer.MAX_VALUE).stream()
                .filter(podium -> podium.edition().campaignId().equals(world.campaign.value()))
                .findFirst();
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private EditionId published() {
        return published(WEEK);
    }

    private EditionId published(Period period) {
        var edition = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private int count(String table, EditionId edition) {
        return world.jdbc
                .sql("select count(*) from " + table + " where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    private void withoutTriggers(Runnable change) {
        var tables = new String[] {"ranking_edition", "ranking_standing", "ranking_line"};
        for (var table : tables) {
            world.jdbc.sql("alter table " + table + " disable trigger user").update();
        }
        try {
            change.run();
        } finally {
            for (var table : tables) {
                world.jdbc.sql("alter table " + table + " enable trigger user").update();
            }
        }
    }
}
