package org.duban.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.junit.jupiter.api.Test;

/** The life of a milestone: reached once, taken back with another date, cancelled for good. */
class MilestoneTests {

    private static final Instant NOW = Instant.parse("2019-04-08T02:00:00Z");
    private static final AccountId CLERK = AccountId.next();

    @Test
    void isReachedOnce() {
        var milestone = planned().reach(" 协议全部签订 ", CLERK, NOW);

        assertThat(milestone.getState()).isEqualTo(MilestoneState.REACHED);
        assertThat(milestone.getReachedAt()).isEqualTo(NOW);
        assertThat(milestone.getWords()).isEqualTo("协议全部签订");
        assertThatExceptionOfType(MilestoneStandsOtherwise.class).isThrownBy(() -> milestone.reach(null, CLERK, NOW));
    }

    @Test
    void isDueAnewOnceTakenBack() {
        var another = DeadlineId.next();

        var milestone = planned().reach("已到", CLERK, NOW).reopen(another);

        assertThat(milestone.getState()).isEqualTo(MilestoneState.OPEN);
        assertThat(milestone.getDeadlineId()).isEqualTo(another);
        assertThat(milestone.getReachedAt()).isNull();
        assertThat(milestone.getWords()).isNull();
    }

    @Test
    void cannotBeTakenBackBeforeItIsReached() {
        var milestone = planned();

        assertThatExceptionOfType(MilestoneStandsOtherwise.class)
                .isThrownBy(() -> milestone.reopen(DeadlineId.next()))
                .satisfies(refusal ->
                        assertThat(refusal.getBody().getProperties()).containsEntry("state", MilestoneState.OPEN));
    }

    @Test
    void takesNothingMoreOnceCancelled() {
        var milestone = planned().cancel();

        assertThatExceptionOfType(MilestoneStandsOtherwise.class).isThrownBy(() -> milestone.reach(null, CLERK, NOW));
        assertThatExceptionOfType(MilestoneStandsOtherwise.class).isThrownBy(() -> milestone.rename("另一步"));
        assertThatExceptionOfType(MilestoneStandsOtherwise.class).isThrownBy(() -> milestone.dueBy(DeadlineId.next()));
        assertThatExceptionOfType(MilestoneStandsOtherwise.class).isThrownBy(milestone::cancel);
    }

    private static Milestone planned() {
        return Milestone.plan(MilestoneId.next(), TaskId.next(), 1, "完成征迁协议签订", DeadlineId.next());
    }
}
