package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTests {

    @ParameterizedTest(name = "{0}–{1}, {2}–{3}: {4}")
    @CsvSource({
        "12:00, 08:00, 14:00, 18:00, morningTo",
        "08:00, 08:00, 14:00, 18:00, morningTo",
        "08:00, 14:30, 14:00, 18:00, afternoonFrom",
        "08:00, 12:00, 18:00, 14:00, afternoonTo",
        "08:00, 12:00, 14:00, 14:00, afternoonTo",
    })
    void areRefusedNamingTheFieldThatIsOutOfOrder(
            LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo, String field) {
        assertThatExceptionOfType(WorkingHoursOutOfOrder.class)
                .isThrownBy(() -> new WorkingHours(morningFrom, morningTo, afternoonFrom, afternoonTo))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"08:00, 12:00, 12:00, 16:00", "00:00, 00:01, 23:58, 23:59"})
    void mayMeetAtNoonAndBeOfAnyLength(
            LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo) {
        assertThat(new WorkingHours(morningFrom, morningTo, afternoonFrom, afternoonTo).slots())
                .hasSize(2);
    }
}
