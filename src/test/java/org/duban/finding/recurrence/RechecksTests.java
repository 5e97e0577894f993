package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingState;
import org.duban.finding.Recurrence;
import org.duban.finding.Source;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.shared.NotFound;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is struck off is looked at again on the days of its campaign, by somebody else. */
@FullStackTest
class RechecksTests {

    private static final String MIGRATION = migration();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private RecheckReader rows;

    @Autowired
    private LapsedRechecks lapsed;

    @Autowired
    private WatchDaysRegister days;

    @Autowired
    private FindingReader reader;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private JdbcClient jdbc;

    private Comebacks comebacks;
    private InspectionWorld world;
    private FindingId finding;

    @BeforeEach
    void aStruckOffFinding() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
        finding = comebacks.closed(comebacks.finds());
    }

    @Test
    void areDueOnTheUsualDays() {
        assertThat(waiting())
                .extracting(RecheckRow::dueOn)
                .containsExactly(
                        DistrictTime.today().plusDays(7),
                        DistrictTime.today().plusDays(15),
                        DistrictTime.today().plusDays(30));
        assertThat(rows.due(world.district.campaign, DistrictTime.today().plusDays(15), 10))
                .as("of a finding the first")
                .extracting(RecheckRow::dueOn)
                .containsExactly(DistrictTime.today().plusDays(7));
    }

    @Test
    void areDueOnTheDaysOfTheCampaignWithinItsWatch() {
        days.choose(world.district.campaign, WatchDays.of("3、21"));
        jdbc.sql("update campaign set watch_days = 20 where campaign_id = :id")
                .param("id", world.district.campaign.value())
                .update();

        finding = comebacks.closed(comebacks.finds());

        assertThat(waiting())
                .extracting(RecheckRow::dueOn)
                .containsExactly(DistrictTime.today().plusDays(3));
    }

    @Test
    void areNotChosenForDaysAfterTheWatch() {
        assertThatExceptionOfType(WatchOver.class)
                .isThrownBy(() -> days.choose(world.district.campaign, WatchDays.of("3、31")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("days"));

        assertThat(days.of(world.district.campaign)).isEqualTo(WatchDays.USUAL);
    }

    @Test
    void ofWhatWasFixedOnTheSpotAreDueToo() {
        finding = comebacks.log(comebacks.finds());
        jdbc.sql("""
                        insert into finding_evidence (finding_id, evidence_id, phase, round, position)
                        values (:finding, :photo, 'BEFORE', 0, 0)
                        """)
                .param("finding", finding.value())
                .param("photo", comebacks.photo(world.inspector).value())
                .update();
        assignments.fixOnTheSpot(finding, List.of(comebacks.photo(world.inspector)), world.inspector, null);

        assertThat(waiting()).hasSize(3);
        assertThatExceptionOfType(RecheckedByVerifier.class)
                .isThrownBy(() -> rechecks.tell(finding, first(), clean(), world.inspector));
    }

    @Test
    void aCleanOneIsDoneAndTheNextStillDue() {
        var photo = comebacks.photo(world.other);

        var relapse = rechecks.tell(finding, first(), seen(RecheckResult.CLEAN, null, null, photo), world.other);

        assertThat(relapse).isEmpty();
        assertThat(waiting()).hasSize(2);
        var told = rows.of(finding, world.district.clerk).get(0);
        assertThat(told.result()).isEqualTo(RecheckResult.CLEAN);
        assertThat(told.doneByName()).isEqualTo(world.other.displayName());
        assertThat(told.evidenceIds()).containsExactly(photo.value());
        assertThat(reader.events(finding, world.district.clerk))
                .extracting(Activity::event)
                .contains("RECHECKED_CLEAN");
    }

    @Test
    void oneThatHasComeBackBecomesALinkedFinding() {
        var id = FindingId.next();
        var photo = comebacks.photo(world.other);
        var back = seen(RecheckResult.RELAPSED, null, id, photo);
        var recheck = first();

        assertThat(rechecks.tell(finding, recheck, back, world.other)).contains(id);

        var facts = reader.details(id, world.district.clerk).facts();
        assertThat(facts.recurrenceOf()).isEqualTo(finding.value());
        assertThat(facts.state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(facts.source()).isEqualTo(Source.LOOK_BACK);
        assertThat(facts.placeId()).isEqualTo(world.market.value());
        assertThat(facts.checkItemId()).isEqualTo(comebacks.litter.value());
        assertThat(facts.unitId()).isEqualTo(world.district.township.value());
        assertThat(reader.details(id, world.other).before()).extracting("id").containsExactly(photo.value());
        assertThat(waiting()).isEmpty();
        assertThat(reader.details(finding, world.other).facts().state()).isEqualTo(FindingState.CLOSED);
        assertThat(rechecks.tell(finding, recheck, back, world.other))
                .as("sent again")
                .contains(id);
    }

    @Test
    void aRelapseLoggedOtherwiseEndsTheWatch() {
        comebacks.log(comebacks.finds());

        assertThat(waiting()).isEmpty();
        assertThatExceptionOfType(RecheckDropped.class)
                .isThrownBy(() -> rechecks.tell(finding, any(), clean(), world.other));
    }

    @Test
    void nothingLeftToLookAtEndsTheWatch() {
        rechecks.tell(finding, first(), seen(RecheckResult.GONE, null, null), world.other);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void areToldOnceAndNotByWhoStruckItOff() {
        var recheck = first();

        assertThatExceptionOfType(RecheckedByVerifier.class)
                .isThrownBy(() -> rechecks.tell(finding, recheck, clean(), world.inspector));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                update finding_recheck set result = 'CLEAN', done_at = now(), told_at = now(), done_by = :by
                                where recheck_id = :id
                                """)
                        .param("by", world.inspector.accountId().value())
                        .param("id", recheck.value())
                        .update());
        rechecks.tell(finding, recheck, clean(), world.other);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rechecks.tell(finding, recheck, clean(), world.district.supervisor));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rechecks.tell(finding, RecheckId.next(), clean(), world.other));
    }

    @Test
    void areNotToldByAColleagueOfTheUnit() {
        var colleague =
                new SignedIn(world.other.accountId(), "colleague", "村里人", world.other.roles(), world.district.village);

        assertThatExceptionOfType(RecheckedByUnit.class)
                .isThrownBy(() -> rechecks.tell(finding, first(), clean(), colleague));
    }

    @Test
    void aRelapseInASecretRoundIsNotKnownToTheUnitBeforeItsRelease() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        var id = FindingId.next();

        rechecks.tell(finding, first(), seen(RecheckResult.RELAPSED, round, id), world.other);

        var clerk = world.district.clerk;
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.details(id, clerk));
        assertThat(rows.of(finding, clerk)).isEmpty();
        assertThat(reader.events(finding, clerk))
                .extracting(Activity::event)
                .noneMatch(event -> event.startsWith("RECHECKED"));
        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);
        assertThat(rows.of(finding, clerk)).extracting(RecheckRow::relapseId).containsExactly(id.value());
        assertThat(reader.events(finding, clerk)).extracting(Activity::event).contains("RECHECKED_RELAPSED");
    }

    @Test
    void comeBackWithTheWithdrawalOfARelapseThatWasNone() {
        var relapse = comebacks.log(comebacks.finds());
        var another =
                comebacks.log(comebacks.finds().withRecurrence(new Recurrence(Recurrence.Choice.RELAPSE, finding)));

        assignments.withdraw(relapse, "误记", world.district.supervisor, null);
        assertThat(waiting()).as("the other relapse stands").isEmpty();
        assignments.withdraw(another, "误记", world.district.supervisor, null);

        assertThat(waiting()).hasSize(3);
        assertThat(rechecks.tell(finding, first(), clean(), world.other)).isEmpty();
    }

    @Test
    void areReplacedByOneMoreWhereTheyToldOfARelapseThatWasNone() {
        var relapse = FindingId.next();
        rechecks.tell(finding, first(), seen(RecheckResult.RELAPSED, null, relapse), world.other);

        assignments.withdraw(relapse, "误记", world.district.supervisor, null);

        assertThat(waiting())
                .extracting(RecheckRow::dueOn)
                .containsExactly(
                        DistrictTime.today().plusDays(1),
                        DistrictTime.today().plusDays(15),
                        DistrictTime.today().plusDays(30));
    }

    @Test
    void thatNobodyNeedsForAnotherReasonDoNotComeBack() {
        var relapse = comebacks.log(comebacks.finds());
        assignments.withdraw(finding, "误记", world.district.supervisor, null);

        assignments.withdraw(relapse, "误记", world.district.supervisor, null);

        assertThat(rows.due(world.district.campaign, DistrictTime.today().plusDays(40), 10))
                .isEmpty();
    }

    @Test
    void lapseAMonthAfterTheWatchAndStayToBeSeen() {
        age(60);
        lapsed.lapse();
        assertThat(waiting()).hasSize(3);

        age(1);
        assertThat(lapsed.lapse()).isPositive();

        assertThat(waiting()).isEmpty();
        assertThat(rows.of(finding, world.other)).hasSize(3).allMatch(RecheckRow::lapsed);
        assertThat(rows.of(finding, world.district.clerk)).isEmpty();
        assertThat(rows.lapsed(world.district.campaign, DistrictTime.today())).isEqualTo(3);
        assertThat(rows.campaignsWithDue(DistrictTime.today())).doesNotContain(world.district.campaign.value());
    }

    @Test
    void areFoundInTheCampaignsThatHaveSome() {
        assertThat(rows.campaignsWithDue(DistrictTime.today())).doesNotContain(world.district.campaign.value());

        age(7);

        assertThat(rows.campaignsWithDue(DistrictTime.today())).contains(world.district.campaign.value());
    }

    /** As a migration does that finds it closed, but without any. */
    @Test
    void ofWhatWasStruckOffBeforeAreScheduledToo() {
        age(8);
        var before = likeThis();
        var back = likeThis();
        comebacks.log(comebacks.finds().withRecurrence(new Recurrence(Recurrence.Choice.RELAPSE, back)));

        jdbc.sql(MIGRATION).update();

        finding = before;
        assertThat(waiting())
                .extracting(RecheckRow::dueOn)
                .containsExactly(
                        DistrictTime.today().plusDays(7), DistrictTime.today().plusDays(22));
        finding = back;
        assertThat(waiting()).isEmpty();
    }

    @Test
    void ofAWithdrawnFindingAreDropped() {
        assignments.withdraw(finding, "误记", world.district.supervisor, null);

        assertThat(rows.due(world.district.campaign, DistrictTime.today().plusDays(40), 10))
                .isEmpty();
    }

    /** It was struck off so many days earlier. */
    private void age(int days) {
        jdbc.sql("update finding set closed_at = closed_at - :days * interval '1 day' where finding_id = :id")
                .param("days", days)
                .param("id", finding.value())
                .update();
        jdbc.sql("update finding_recheck set due_on = due_on - :days where finding_id = :id")
                .param("days", days)
                .param("id", finding.value())
                .update();
    }

    /** The same once more, as it stands in the table and nowhere else. */
    private FindingId likeThis() {
        var id = FindingId.next();
        jdbc.sql("""
                        insert into finding
                        select (jsonb_populate_record(f, jsonb_build_object('finding_id', :copy, 'number', :copy))).*
                        from finding f where f.finding_id = :id
                        """).param("copy", id.toString()).param("id", finding.value()).update();
        return id;
    }

    private List<RecheckRow> waiting() {
        return rows.of(finding, world.other).stream()
                .filter(RecheckRow::isWaiting)
                .toList();
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/V202611223001__finding_rechecks_of_before.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${zone}", DistrictTime.ZONE.getId());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private RecheckId first() {
        return new RecheckId(waiting().get(0).id());
    }

    private RecheckId any() {
        return new RecheckId(jdbc.sql("select recheck_id from finding_recheck where finding_id = :id limit 1")
                .param("id", finding.value())
                .query(UUID.class)
                .single());
    }

    private static Rechecked clean() {
        return seen(RecheckResult.CLEAN, null, null);
    }

    private static Rechecked seen(
            RecheckResult result, @Nullable InspectionId round, @Nullable FindingId relapse, EvidenceId... photos) {
        return new Rechecked(
                result, null, round == null ? null : round.value(), null, List.copyOf(Set.of(photos)), relapse);
    }
}
