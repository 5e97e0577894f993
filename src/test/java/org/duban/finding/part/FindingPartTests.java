package org.duban.finding.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;

/** The life of a part by itself. */
class FindingPartTests {

    private static final Instant NOW = Instant.parse("2026-04-20T02:00:00Z");

    @Test
    void isHandedInAndDone() {
        var part = part().submit(NOW).pass(NOW.plusSeconds(60));

        assertThat(part.getState()).isEqualTo(PartState.DONE);
        assertThat(part.getDoneAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(part.getRounds()).isOne();
    }

    @Test
    void comesBackWithANewDeadlineAndCountsTheRework() {
        var next = DeadlineId.next();

        var part = part().submit(NOW).sendBack(next);

        assertThat(part.getState()).isEqualTo(PartState.ASSIGNED);
        assertThat(part.getDeadlineId()).isEqualTo(next);
        assertThat(part.getReworks()).isOne();
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        var done = part().submit(NOW).pass(NOW);

        assertThatExceptionOfType(PartTransition.class).isThrownBy(() -> part().pass(NOW));
        assertThatExceptionOfType(PartTransition.class)
                .isThrownBy(() -> part().submit(NOW).submit(NOW));
        assertThatExceptionOfType(PartTransition.class).isThrownBy(() -> done.cancel(NOW));
        assertThatExceptionOfType(PartTransition.class)
                .isThrownBy(() -> part().cancel(NOW).submit(NOW));
    }

    private static FindingPart part() {
        return FindingPart.assign(
                FindingPartId.next(),
                FindingId.next(),
                new NewPart(UnitId.next(), "清运建筑垃圾"),
                DeadlineId.next(),
                AccountId.next(),
                NOW);
    }
}
