package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTermTests {

    @ParameterizedTest
    @CsvSource({"HOURS, 1", "HOURS, 8760", "DAYS, 1", "DAYS, 3650", "WORKING_DAYS, 1", "WORKING_DAYS, 3650"})
    void takesAnAmountWithinItsLimits(DeadlineKind kind, int amount) {
        assertThat(new DeadlineTerm(kind, amount, null).count()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 0",
        "HOURS, -1",
        "HOURS, 8761",
        "DAYS, 0",
        "DAYS, 3651",
        "WORKING_DAYS, 0",
        "WORKING_DAYS, -3",
        "WORKING_DAYS, 3651",
        "DAYS, 2147483647",
    })
    void refusesAnAmountBeyondThem(DeadlineKind kind, int amount) {
        assertThatExceptionOfType(DeadlineAmountOutOfRange.class)
                .isThrownBy(() -> new DeadlineTerm(kind, amount, null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, , , amount",
        "DAYS, , 2025-10-11, amount",
        "WORKING_DAYS, 3, 2025-10-11, amount",
        "DATE, , , date",
        "DATE, 3, , date",
        "DATE, 3, 2025-10-11, date",
    })
    void refusesWhatIsIncompleteOrContradictory(
            DeadlineKind kind, @Nullable Integer amount, @Nullable LocalDate date, String field) {
        assertThatExceptionOfType(DeadlineTermIncomplete.class)
                .isThrownBy(() -> new DeadlineTerm(kind, amount, date))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
