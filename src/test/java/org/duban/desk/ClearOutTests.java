package org.duban.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when nothing, or always something, has been open: the statement against going through every half minute. */
@FullStackTest
class ClearOutTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int NOW = 90;

    @Autowired
    private JdbcClient jdbc;

    /** From and until in minutes; until null while it is open. */
    record Spell(int from, @Nullable Integer until) {

        boolean isOpenAt(double minute) {
            return from <= minute && (until == null || minute < until);
        }

        boolean isOfNoLength() {
            return until != null && until == from;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithLookingAtEveryHalfMinute(int seed) {
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var spells = drawn(random);

            var reckoned = reckon(spells);

            assertThat(reckoned).as("%s", spells).isEqualTo(lookedAt(spells));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @Test
    void saysNothingWhereNothingEverWasOpen() {
        assertThat(reckon(List.of())).isEqualTo(new ClearOut(0, null, null, null, null));
    }

    @Test
    void countsWholeDays() {
        var clear = new ClearOut(1, START, START.plusSeconds(3_600), null, START);
        var now = START.plusSeconds(5 * 86_400);

        assertThat(clear.oldestDays(now)).isEqualTo(5);
        assertThat(clear.daysSinceClear(now)).isEqualTo(4);
        assertThat(clear.daysClear(now)).isNull();
    }

    @Test
    void hasNoDaysSinceItWasClearIfItNeverWas() {
        var never = new ClearOut(1, START, START, null, START);

        assertThat(never.isNeverClear()).isTrue();
        assertThat(never.daysSinceClear(START.plusSeconds(90_000))).isNull();
    }

    private static List<Spell> drawn(Random random) {
        var spells = new ArrayList<Spell>();
        var number = random.nextInt(14);
        for (var n = 0; n < number; n++) {
            var from = random.nextInt(60);
            spells.add(new Spell(from, random.nextInt(12) == 0 ? null : from + random.nextInt(12)));
        }
        return spells;
    }

    /** Everything by hand: who is open when, minute by minute and between the minutes. */
    private static ClearOut lookedAt(List<Spell> spells) {
        var real = spells.stream().filter(spell -> !spell.isOfNoLength()).toList();
        var open = real.stream().filter(spell -> spell.until() == null).toList();
        var first = real.stream().mapToInt(Spell::from).min();
        if (first.isEmpty()) {
            return new ClearOut(0, null, null, null, null);
        }
        var turn = -1.0;
        var isOpenNow = !open.isEmpty();
        for (double minute = NOW; minute >= first.getAsInt() - 1; minute -= 0.5) {
            var at = minute;
            if (real.stream().anyMatch(spell -> spell.isOpenAt(at)) != isOpenNow) {
                turn = minute + 0.5;
                break;
            }
        }
        var oldest = open.stream().mapToInt(Spell::from).min();
        return new ClearOut(
                open.size(),
                oldest.isEmpty() ? null : minute(oldest.getAsInt()),
                isOpenNow ? minute((int) turn) : null,
                isOpenNow ? null : minute((int) turn),
                minute(first.getAsInt()));
    }

    private ClearOut reckon(List<Spell> spells) {
        return jdbc.sql("""
                        with spell as (
                            select * from unnest(cast(:began as timestamptz[]), cast(:ended as timestamptz[]))
                                as drawn (began, ended)
                        )
                        """ + ClearOut.RECKONED)
                .param("began", spells.stream().map(spell -> text(spell.from())).toArray(String[]::new))
                .param(
                        "ended",
                        spells.stream().map(spell -> text(spell.until())).toArray(String[]::new))
                .query(ClearOut.class)
                .single();
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(minute * 60L);
    }

    private static @Nullable String text(@Nullable Integer minute) {
        return minute == null ? null : Objects.toString(at(minute));
    }

    private static OffsetDateTime at(int minute) {
        return utc(minute(minute));
    }
}
