package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.duban.evidence.Position;
import org.duban.finding.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of watching and metres of vicinity, without anything around them. */
class WatchDaysTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void areReadHoweverTheyAreParted() {
        assertThat(WatchDays.of("30、7， 15;7").days()).containsExactly(7, 15, 30);
        assertThat(WatchDays.of(" ").days()).isEmpty();
        assertThat(WatchDays.of("7,15").toString()).isEqualTo("7,15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "七", "-7", "99999999999", "1,2,3,4,5,6,7,8,9,10,11"})
    void areFewAndNumbers(String text) {
        assertThatExceptionOfType(WatchDaysMalformed.class).isThrownBy(() -> WatchDays.of(text));
    }

    @Test
    void thoseAfterTheWatchAreLeftOut() {
        assertThat(WatchDays.USUAL.within(15).days()).containsExactly(7, 15);
        assertThat(WatchDays.USUAL.within(0).days()).isEmpty();
    }

    @Test
    void theLastDayIsWatchedToItsEnd() {
        var watch = new Watch(7, ZONE);
        var closed = Instant.parse("2026-04-01T15:59:59Z");

        assertThat(watch.lastDay(closed)).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(watch.since(Instant.parse("2026-04-08T15:59:59Z"))).isBeforeOrEqualTo(closed);
        assertThat(watch.since(Instant.parse("2026-04-08T16:00:00Z"))).isAfter(closed);
    }

    @Test
    void noDaysWatchNothing() {
        var found = Instant.parse("2026-04-08T02:00:00Z");

        assertThat(new Watch(0, ZONE).since(found)).isEqualTo(found);
    }

    @Test
    void theBoxHoldsAllThatIsNear() {
        for (var latitude : List.of(0.0, 33.62, -45.0, 80.0)) {
            var around = new Vicinity(new Position(latitude, 114.65));

            assertThat(around.metresTo(around.north(), 114.65)).isGreaterThan(50);
            assertThat(around.metresTo(around.south(), 114.65)).isGreaterThan(50);
            assertThat(around.metresTo(latitude, around.east())).isGreaterThan(50);
            assertThat(around.contains(latitude, 114.65)).isTrue();
            assertThat(around.contains(around.north(), 114.65)).isFalse();
        }
    }
}
