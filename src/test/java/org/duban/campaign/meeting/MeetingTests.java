package org.duban.campaign.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the minutes of a meeting can be issued, and that they then stand. */
class MeetingTests {

    private static final Instant NOW = Instant.parse("2019-04-08T02:00:00Z");
    private static final AccountId SUPERVISOR = AccountId.next();

    @Test
    void isIssuedOnce() {
        var meeting = called(NOW.minusSeconds(1), "会议强调……").issue(SUPERVISOR, NOW);

        assertThat(meeting.getState()).isEqualTo(MeetingState.ISSUED);
        assertThat(meeting.getIssuedAt()).isEqualTo(NOW);
        assertThatExceptionOfType(MeetingIsIssued.class).isThrownBy(() -> meeting.issue(SUPERVISOR, NOW));
        assertThatExceptionOfType(MeetingIsIssued.class).isThrownBy(() -> meeting.change(details(NOW, "会议强调……"), NOW));
    }

    @Test
    void isNotIssuedBeforeItIsHeld() {
        var meeting = called(NOW.plus(Duration.ofHours(1)), "会议强调……");

        assertThatExceptionOfType(MeetingNotHeldYet.class).isThrownBy(() -> meeting.issue(SUPERVISOR, NOW));
        assertThat(meeting.getState()).isEqualTo(MeetingState.DRAFT);
    }

    @Test
    void isNotIssuedWithoutMinutes() {
        var meeting = called(NOW.minusSeconds(1), " ");

        assertThatExceptionOfType(MinutesMissing.class)
                .isThrownBy(() -> meeting.issue(SUPERVISOR, NOW))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("minutes"));
    }

    @Test
    void keepsWhatWasSaidOnly() {
        var lead = UnitId.next();
        var decision = new DecisionDetails(" 拆除旱厕 ", lead, Set.of(lead), null);

        assertThat(details(NOW, null).agenda()).containsExactly("听取汇报", "部署下一步");
        assertThat(decision.text()).isEqualTo("拆除旱厕");
        assertThat(decision.coUnitIds()).isEmpty();
        assertThat(new DecisionWithoutUnit(2).field()).isEqualTo("decisions[1].leadUnitId");
    }

    private static Meeting called(Instant heldAt, @Nullable String minutes) {
        return Meeting.call(MeetingId.next(), CampaignId.next(), 1, details(heldAt, minutes), NOW);
    }

    private static MeetingDetails details(Instant heldAt, @Nullable String minutes) {
        return new MeetingDetails(
                MeetingKind.PROGRESS,
                "旱厕拆除推进会",
                heldAt,
                null,
                null,
                Set.of(),
                null,
                List.of("听取汇报", " ", " 部署下一步"),
                minutes,
                List.of());
    }
}
