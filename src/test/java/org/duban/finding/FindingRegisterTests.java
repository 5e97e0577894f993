package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register goes on where a page ends, looks below the units asked for, and shows a clerk what is the clerk's. */
@FullStackTest
class FindingRegisterTests {

    private static final int PAGE = 3;

    @Autowired
    private FindingRegister register;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private UnitService units;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String mark = UUID.randomUUID().toString();
    private UnitId office;
    private UnitId village;
    private UnitId department;
    private CampaignId campaign;
    private SignedIn inspector;

    @BeforeEach
    void eightFindings() {
        office = unit("台账办事处" + mark, UnitLevel.TOWNSHIP, null);
        village = unit("台账村", UnitLevel.VILLAGE, office);
        department = unit("台账局" + mark, UnitLevel.DEPARTMENT, null);
        campaign = campaigns.announce(
                CampaignId.next(),
                new CampaignDetails("台账行动" + mark, office, null, LocalDate.now(clock), null, null, null, 30, Set.of()));
        inspector = account(Role.INSPECTOR, null);
        for (var day = 1; day <= 7; day++) {
            log(day % 2 == 0 ? office : village, Set.of(), day % 3 + 1, "机动车乱停乱放");
        }
        log(village, Set.of(department), 2, "有白色垃圾");
    }

    @ParameterizedTest
    @EnumSource(FindingOrder.class)
    void pagesFollowEachOtherWithoutGapOrOverlap(FindingOrder order) {
        var whole =
                register.list(all(List.of(), null), order, 50, null, inspector).items();
        var paged = new ArrayList<FindingRow>();
        String cursor = null;
        do {
            var slice = register.list(all(List.of(), null), order, PAGE, cursor, inspector);
            paged.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);

        assertThat(whole).hasSize(8);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void whatIsDueFirstComesFirstAmongTheOpenOnesToo() {
        var rows = register.list(all(List.of(), null, FindingState.ASSIGNED), FindingOrder.DUE, 50, null, inspector)
                .items();

        assertThat(rows).hasSize(8).extracting(FindingRow::dueAt).isSorted();
    }

    @Test
    void aUnitIsAskedForWithThoseBelowIt() {
        assertThat(total(all(List.of(office), null), inspector)).isEqualTo(8);
        assertThat(total(all(List.of(village), null), inspector)).isEqualTo(5);
        assertThat(total(all(List.of(village, office), null), inspector)).isEqualTo(8);
        assertThat(total(all(List.of(UnitId.next()), null), inspector)).isZero();
    }

    @Test
    void aClerkSeesTheBranchAndWhatItHelpsWith() {
        assertThat(total(all(List.of(), null), account(Role.UNIT, office))).isEqualTo(8);
        assertThat(total(all(List.of(), null), account(Role.UNIT, village))).isEqualTo(5);
        assertThat(total(all(List.of(), null), account(Role.UNIT, department))).isEqualTo(1);
    }

    @Test
    void wordsAreFoundWhereTheyStandTogether() {
        assertThat(total(all(List.of(), "乱停乱放"), inspector)).isEqualTo(7);
        assertThat(total(all(List.of(), "白色 垃圾"), inspector)).isEqualTo(1);
        assertThat(total(all(List.of(), "放乱停乱"), inspector)).isZero();
        assertThat(total(all(List.of(), "车"), inspector)).isEqualTo(7);
    }

    /** The rows of a first page and the total agree, and so does counting alone. */
    @Test
    void whatIsArchivedShowsToWhoeverAsksForIt() {
        jdbc.sql("update campaign set archived_at = now() where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        var ofTheOffice = FindingFilter.ALL.withUnits(List.of(office.value()));

        assertThat(total(ofTheOffice, inspector)).isZero();
        assertThat(total(all(List.of(office), null), inspector)).isEqualTo(8);
        assertThat(total(ofTheOffice.withQ("白色垃圾"), inspector)).isOne();
        assertThat(total(ofTheOffice.withArchived(true), inspector)).isEqualTo(8);
        assertThat(total(all(List.of(office), null).withArchived(false), inspector))
                .isZero();
    }

    private int total(FindingFilter filter, SignedIn reader) {
        var page = register.page(filter, FindingOrder.FOUND, 50, null, 100, reader);
        assertThat(page.slice().items()).hasSize(page.total());
        assertThat(register.count(filter, 100, reader)).isEqualTo(page.total());
        return page.total();
    }

    private FindingFilter all(List<UnitId> of, @Nullable String words, FindingState... states) {
        return FindingFilter.ALL
                .withCampaigns(List.of(campaign.value()))
                .withUnits(of.stream().map(UnitId::value).toList())
                .withStates(List.of(states))
                .withQ(words);
    }

    private void log(UnitId unit, Set<UnitId> helpers, int days, String description) {
        intake.log(
                FindingId.next(),
                new LogFinding(
                        campaign,
                        null,
                        "庆丰路",
                        null,
                        "暴露垃圾",
                        null,
                        Source.ROUTINE,
                        description,
                        null,
                        unit,
                        helpers,
                        DueBy.of(DeadlineTerm.days(days)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "雨天未拍照",
                        null),
                inspector);
    }

    private UnitId unit(String name, UnitLevel level, @Nullable UnitId parent) {
        return units.establish(UnitId.next(), new UnitDetails(name, level, parent, null, List.of(), null, 0));
    }

    private SignedIn account(Role role, @Nullable UnitId unit) {
        var details = AccountMother.anAccountOf(unit, role);
        var id = accounts.open(details, AccountMother.PASSWORD);
        return new SignedIn(id, details.username(), details.displayName(), Set.of(role), unit);
    }
}
