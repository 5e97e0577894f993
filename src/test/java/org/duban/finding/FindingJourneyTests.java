package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.OverdueSweep;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.duban.shared.Slice;
import org.duban.shared.StaleVersion;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finding's life against the real database: who may do what, and what the log and the clock make of it. */
@FullStackTest
class FindingJourneyTests {

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private Participants participants;

    @Autowired
    private FindingReader reader;

    @Autowired
    private FindingRegister register;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private UnitService units;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CampaignId campaign;
    private UnitId office;
    private UnitId otherOffice;
    private SignedIn inspector;
    private SignedIn clerk;
    private SignedIn stranger;
    private SignedIn supervisor;

    @BeforeEach
    void aDistrictWithTwoOffices() {
        var district = unit("示范区", UnitLevel.DISTRICT, null);
        office = unit("文昌办事处", UnitLevel.TOWNSHIP, district);
        otherOffice = unit("搬口办事处", UnitLevel.TOWNSHIP, district);
        inspector = account(unit("督查组", UnitLevel.DEPARTMENT, district), Role.INSPECTOR);
        clerk = account(office, Role.UNIT);
        stranger = account(otherOffice, Role.UNIT);
        supervisor = account(null, Role.SUPERVISOR);
        campaign = campaign(district);
    }

    @Test
    void goesFromTheStreetToBeingStruckOff() {
        var finding = assigned(DeadlineTerm.days(2));

        rectifications.acknowledge(finding, "网格员", clerk, null);
        handIn(finding);
        rectifications.sendBack(finding, "东段仍有垃圾", DueBy.of(DeadlineTerm.hours(24)), inspector, null);
        handIn(finding);
        rectifications.pass(finding, null, inspector, null);

        var details = reader.details(finding, clerk);
        assertThat(details.facts().state()).isEqualTo(FindingState.CLOSED);
        assertThat(details.facts().reworks()).isEqualTo(1);
        assertThat(details.events())
                .extracting(Activity::event)
                .containsExactly("LOGGED", "ASSIGNED", "ACKNOWLEDGED", "SUBMITTED", "RETURNED", "SUBMITTED", "PASSED");
        assertThat(details.allowed()).isEmpty();
    }

    @Test
    void isNotThereForAnotherUnit() {
        var finding = assigned(DeadlineTerm.days(2));

        assertThatExceptionOfType(FindingNotFound.class).isThrownBy(() -> reader.details(finding, stranger));
        assertThatExceptionOfType(FindingNotFound.class)
                .isThrownBy(() -> rectifications.acknowledge(finding, "网格员", stranger, null));
        assertThat(register.list(inCampaign(), FindingOrder.FOUND, Slice.USUAL, null, stranger)
                        .items())
                .isEmpty();
    }

    @Test
    void isNeverVerifiedByWhoRectifiedNorByAColleague() {
        var finding = submitted();
        var colleague = account(office, Role.INSPECTOR);
        var village = account(unit("陈滩社区", UnitLevel.VILLAGE, office), Role.INSPECTOR);

        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> rectifications.pass(finding, null, clerk, null));
        assertThatExceptionOfType(VerifierInvolved.class)
                .isThrownBy(() -> rectifications.pass(finding, null, colleague, null));
        assertThatExceptionOfType(VerifierInvolved.class)
                .isThrownBy(() -> rectifications.pass(finding, null, village, null));
    }

    @Test
    void isProtectedFromABiasedVerifierByTheDatabaseToo() {
        var finding = submitted();

        for (var biased : List.of(clerk, account(office, Role.INSPECTOR))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("""
                            insert into verification
                                (verification_id, rectification_id, result, verified_at, verified_by)
                            select :id, rectification_id, 'PASS', now(), :by
                            from rectification where finding_id = :finding
                            """)
                            .param("id", Uuids.next())
                            .param("by", biased.accountId().value())
                            .param("finding", finding.value())
                            .update());
        }
    }

    @Test
    void isFlaggedOverdueOnceAndTheLogCannotBeTidiedUp() {
        var finding = assigned(DeadlineTerm.hours(1));
        jdbc.sql("update deadline set due_at = :past, started_at = :past where subject_id = :finding")
                .param("past", OffsetDateTime.now(clock).minusMinutes(1))
                .param("finding", finding.value())
                .update();

        var overdue = inCampaign(true, null);
        assertThat(register.list(overdue, FindingOrder.DUE, Slice.USUAL, null, clerk)
                        .items())
                .as("late by the clock, before any sweep")
                .hasSize(1);
        sweep.flag();
        sweep.flag();

        assertThat(reader.events(finding, clerk))
                .extracting(Activity::event)
                .filteredOn("OVERDUE"::equals)
                .hasSize(1);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from activity where subject_id = :finding")
                        .param("finding", finding.value())
                        .update());
    }

    @Test
    void isDisputedOnceAndGoesToTheUnitThatTheRulingNames() {
        var finding = assigned(DeadlineTerm.days(2));

        assignments.dispute(finding, "不属于我单位", clerk, null);
        assignments.rule(finding, otherOffice, DueBy.of(DeadlineTerm.days(3)), "由搬口办事处整改", supervisor, null);

        var details = reader.details(finding, stranger);
        assertThat(details.facts().unitId()).isEqualTo(otherOffice.value());
        assertThat(details.facts().state()).isEqualTo(FindingState.ASSIGNED);
        assertThatExceptionOfType(DisputedBefore.class)
                .isThrownBy(() -> assignments.dispute(finding, "也不属于我单位", stranger, null));
    }

    @Test
    void isGivenToNoUnitOfAnotherDistrict() {
        var elsewhere = unit("外区办事处", UnitLevel.TOWNSHIP, unit("开发区", UnitLevel.DISTRICT, null));
        var nowhereYet = unit("新登记的村", UnitLevel.VILLAGE, null);
        var draft = FindingId.next();
        intake.log(draft, commandFor(null), inspector);
        var disputed = assigned(DeadlineTerm.days(2));
        assignments.dispute(disputed, "不属于我单位", clerk, null);
        var due = DueBy.of(DeadlineTerm.days(3));

        assertThatExceptionOfType(UnitOutsideCampaign.class)
                .isThrownBy(() -> intake.log(FindingId.next(), commandFor(elsewhere), inspector));
        assertThatExceptionOfType(UnitOutsideCampaign.class)
                .isThrownBy(() -> assignments.assign(draft, elsewhere, Set.of(), due, inspector, null));
        assertThatExceptionOfType(UnitOutsideCampaign.class)
                .isThrownBy(() -> assignments.rule(disputed, elsewhere, due, "由外区整改", supervisor, null));
        assertThat(participants.outside(campaign))
                .contains(elsewhere.value())
                .doesNotContain(office.value(), nowhereYet.value());
        assignments.assign(draft, nowhereYet, Set.of(), due, inspector, null);
        assertThat(reader.details(draft, supervisor).facts().unitId()).isEqualTo(nowhereYet.value());
    }

    @Test
    void refusesAVerbThatItsStateDoesNotAllowAndAStaleVersion() {
        var finding = assigned(DeadlineTerm.days(2));

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> handIn(finding))
                .satisfies(
                        refusal -> assertThat(refusal.getBody().getProperties()).containsKey("allowed"));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> rectifications.acknowledge(finding, "网格员", clerk, 99L));
    }

    @Test
    void isThereOnceHoweverOftenItIsSent() {
        var id = FindingId.next();

        assertThat(intake.log(id, command(DeadlineTerm.days(2)), inspector)).isTrue();
        assertThat(intake.log(id, command(DeadlineTerm.days(2)), inspector)).isFalse();
        assertThatExceptionOfType(FindingIdTaken.class)
                .isThrownBy(() -> intake.log(id, command(DeadlineTerm.days(2)), supervisor));
    }

    @Test
    void doesNotOpenAStrangersPhoto() {
        var finding = assigned(DeadlineTerm.days(2));
        rectifications.acknowledge(finding, "网格员", clerk, null);
        var foreign = photo(stranger);

        assertThatExceptionOfType(EvidenceUnknown.class)
                .isThrownBy(() -> rectifications.submit(finding, "清理", Effort.NONE, List.of(foreign), clerk, null));
    }

    @Test
    void isFoundByTwoCharactersInTheMiddleOfTheWords() {
        assigned(DeadlineTerm.days(2));

        var found = inCampaign(false, "白色");
        var other = inCampaign(false, "旱厕");

        assertThat(register.count(found, 10, inspector)).isEqualTo(1);
        assertThat(register.count(other, 10, inspector)).isZero();
    }

    private FindingFilter inCampaign() {
        return inCampaign(false, null);
    }

    private FindingFilter inCampaign(boolean overdue, @Nullable String words) {
        return FindingFilter.ALL
                .withCampaigns(List.of(campaign.value()))
                .withOverdue(overdue)
                .withQ(words);
    }

    private FindingId submitted() {
        var finding = assigned(DeadlineTerm.days(2));
        rectifications.acknowledge(finding, "网格员", clerk, null);
        handIn(finding);
        return finding;
    }

    private FindingId assigned(DeadlineTerm term) {
        var id = FindingId.next();
        intake.log(id, command(term), inspector);
        return id;
    }

    private void handIn(FindingId finding) {
        rectifications.submit(finding, "清理垃圾", Effort.NONE, List.of(photo(clerk)), clerk, null);
    }

    private LogFinding command(DeadlineTerm term) {
        return command(office, DueBy.of(term));
    }

    private LogFinding commandFor(@Nullable UnitId unit) {
        return command(unit, DueBy.of(DeadlineTerm.days(2)));
    }

    private LogFinding command(@Nullable UnitId unit, DueBy due) {
        return new LogFinding(
                campaign,
                null,
                "庆丰路绿化带",
                null,
                "暴露垃圾",
                null,
                Source.ROUTINE,
                "绿化带内有白色垃圾",
                null,
                unit,
                Set.of(),
                due,
                null,
                null,
                null,
                null,
                null,
                List.of(photo(inspector)),
                List.of(),
                null,
                null);
    }

    private EvidenceId photo(SignedIn by) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return evidence.store(UploadedFile.of("现场.png", bytes.toByteArray()), by.accountId());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private UnitId unit(String name, UnitLevel level, @Nullable UnitId parent) {
        var ownName = parent == null ? name + UUID.randomUUID() : name;
        return units.establish(UnitId.next(), new UnitDetails(ownName, level, parent, null, List.of(), null, 0));
    }

    private SignedIn account(@Nullable UnitId unit, Role role) {
        var id = accounts.open(AccountMother.anAccountOf(unit, role), AccountMother.PASSWORD);
        var row = directory.require(id);
        return new SignedIn(id, row.username(), row.displayName(), Set.of(role), unit);
    }

    private CampaignId campaign(UnitId zone) {
        var id = CampaignId.next();
        jdbc.sql("""
                        insert into campaign (campaign_id, version, name, zone_unit_id, starts_on, watch_days)
                        values (:id, 0, '百日冲刺', :zone, :start, 30)
                        """)
                .param("id", id.value())
                .param("zone", zone.value())
                .param("start", LocalDate.now(clock).minusDays(30))
                .update();
        return id;
    }
}
