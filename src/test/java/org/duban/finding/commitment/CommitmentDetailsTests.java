package org.duban.finding.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;

/** What is said of a commitment, without a database. */
class CommitmentDetailsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void numbersAreTypedAsPeopleType() {
        assertThat(CommitmentDetails.numbers(" 2026-0001,2026-0002， 2026-0003、2026-0004\n2026-0005；"))
                .containsExactly("2026-0001", "2026-0002", "2026-0003", "2026-0004", "2026-0005");
        assertThat(CommitmentDetails.numbers(null)).isEmpty();
    }

    @Test
    void nobodyPromisesForThePast() {
        assertThatExceptionOfType(PromisedForThePast.class).isThrownBy(() -> details(DAY.minusDays(1), List.of()));
        assertThat(details(DAY, List.of()).promisedOn()).isEqualTo(DAY);
    }

    @Test
    void aNumberCountsOnce() {
        assertThat(details(DAY, List.of("2026-0001", " 2026-0001 ", "")).findings())
                .containsExactly("2026-0001");
    }

    private static CommitmentDetails details(LocalDate promised, List<String> findings) {
        return new CommitmentDetails(UnitId.next(), "办事处主任", DAY, null, " ", "月底前清零", promised, findings, List.of());
    }
}
