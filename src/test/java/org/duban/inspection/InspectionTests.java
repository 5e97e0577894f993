package org.duban.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life of a round. */
class InspectionTests {

    private static final Instant NOW = Instant.parse("2026-04-19T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 19);
    private static final CampaignId CAMPAIGN = CampaignId.next();
    private static final AccountId PLANNER = AccountId.next();
    private static final AccountId MEMBER = AccountId.next();

    @Test
    void isDoneOnce() {
        var round = round(InspectionKind.ROUTINE).finish(NOW);

        assertThat(round.getState()).isEqualTo(InspectionState.DONE);
        assertThat(round.getBegunAt()).isEqualTo(NOW);
        assertThatExceptionOfType(InspectionDone.class).isThrownBy(() -> round.finish(NOW));
        assertThatExceptionOfType(InspectionDone.class)
                .isThrownBy(() -> round.change(details(InspectionKind.ROUTINE, DAY)));
    }

    @Test
    void isReleasedOnceAndOnlyAfterItIsDone() {
        var round = round(InspectionKind.UNANNOUNCED);

        assertThatExceptionOfType(ReleasedBeforeDone.class).isThrownBy(() -> round.release(NOW));
        round.finish(NOW).release(NOW);
        assertThat(round.getReleasedAt()).isEqualTo(NOW);
        assertThatExceptionOfType(NothingToRelease.class).isThrownBy(() -> round.release(NOW));
    }

    @Test
    void hasNothingToReleaseUnlessItWasUnannounced() {
        var round = round(InspectionKind.LOOK_BACK).finish(NOW);

        assertThatExceptionOfType(NothingToRelease.class).isThrownBy(() -> round.release(NOW));
    }

    @Test
    void mayStillChangeItsKindBeforeItBegins() {
        var round = round(InspectionKind.ROUTINE).change(details(InspectionKind.UNANNOUNCED, DAY));

        assertThat(round.getKind()).isEqualTo(InspectionKind.UNANNOUNCED);
    }

    @Test
    void isRunByItsTeamItsPlannerAndSupervisors() {
        var round = round(InspectionKind.ROUTINE);

        round.requireRunBy(account(MEMBER, Role.INSPECTOR));
        round.requireRunBy(account(PLANNER, Role.INSPECTOR));
        round.requireRunBy(account(AccountId.next(), Role.SUPERVISOR));
        assertThatExceptionOfType(NotOnTheTeam.class)
                .isThrownBy(() -> round.requireRunBy(account(AccountId.next(), Role.INSPECTOR)));
    }

    @Test
    void endsOnTheDayItStartsOrLater() {
        assertThatExceptionOfType(RoundEndsBeforeItStarts.class)
                .isThrownBy(() -> details(InspectionKind.ROUTINE, DAY.minusDays(1)));
    }

    @Test
    void needsSomebodyToGoAndALeaderAmongThem() {
        assertThatExceptionOfType(RoundWithoutInspectors.class).isThrownBy(() -> details(Set.of(), null));
        assertThatExceptionOfType(LeaderNotOnTheTeam.class).isThrownBy(() -> details(Set.of(MEMBER), PLANNER));
    }

    private static Inspection round(InspectionKind kind) {
        return Inspection.plan(InspectionId.next(), details(kind, DAY), PLANNER);
    }

    private static InspectionDetails details(InspectionKind kind, LocalDate endsOn) {
        return new InspectionDetails(CAMPAIGN, kind, "城东片区", DAY, endsOn, Set.of(MEMBER), null, List.of(), null, null);
    }

    private static InspectionDetails details(Set<AccountId> team, @Nullable AccountId leader) {
        return new InspectionDetails(
                CAMPAIGN, InspectionKind.ROUTINE, "城东片区", DAY, DAY, team, leader, List.of(), null, null);
    }

    private static SignedIn account(AccountId id, Role role) {
        return new SignedIn(id, "somebody", "某人", Set.of(role), null);
    }
}
