package org.duban.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of a draw, against what {@code sha256sum} says. */
class LotsTests {

    private static final String FIRST = "双色球 2026135 期 03 09 14 22 28 31 + 07";
    private static final String SECOND = "冠字号 AB12345678";
    private static final String SEED = "a147b618a04446da08276b1c47c91704dd1e983671239f258ca35ffd62d60db6";

    @Test
    void isWhatSha256sumSays() {
        assertThat(Lots.commitment("00112233445566778899aabbccddeeff", FIRST))
                .isEqualTo("e29c78aa79f39e9fbb62a1e059949c4c8aca509f02adba5d4e76b2a8a0cfc3b1");
        assertThat(Lots.seed(FIRST, SECOND)).isEqualTo(SEED);
        assertThat(Lots.ticket(SEED, place(1).id()))
                .isEqualTo("48fd1bb2c70313c7bb7c9c9e17f8e233eb5fe568edf07f6646c141ac80771c83");
        assertThat(Lots.digest(List.of(place(3), place(1), place(2))))
                .isEqualTo("30663b696237923480ee71bf74f3f10c5afc4b91fed40f1d177668d506ac39ef");
    }

    @Test
    void theLowestTicketsWinInWhateverOrderThePlacesCome() {
        var places = new ArrayList<>(
                IntStream.rangeClosed(1, 5).mapToObj(LotsTests::place).toList());
        for (var order = 0; order < 20; order++) {
            Collections.shuffle(places, new Random(order));

            assertThat(Lots.lowest(SEED, places, 3))
                    .extracting(lot -> lot.place().name())
                    .containsExactly("乙", "甲", "丁");
        }
        assertThat(Lots.lowest(SEED, places, 9)).hasSize(5);
        assertThat(Lots.lowest(Lots.seed(FIRST, SECOND + "0"), places, 3)).isNotEqualTo(Lots.lowest(SEED, places, 3));
    }

    @Test
    void everyPlaceHasTheSameChance() {
        var places = IntStream.rangeClosed(1, 5).mapToObj(LotsTests::place).toList();
        var won = new int[5];
        for (var draw = 0; draw < 5_000; draw++) {
            won[
                    places.indexOf(Lots.lowest(Lots.seed(FIRST, "第 %d 次抽签".formatted(draw)), places, 1)
                            .get(0)
                            .place())]++;
        }

        assertThat(IntStream.of(won)).allSatisfy(times -> assertThat(times).isBetween(850, 1_150));
    }

    @ParameterizedTest
    @CsvSource({
        "8, false, 50, 8", // a number
        "8, false, 3, 8", // more than there are
        "10, true, 50, 5",
        "10, true, 51, 6", // rounded up
        "1, true, 1, 1", // at least one
        "100, true, 7, 7",
    })
    void aQuotaIsANumberOrAShare(int amount, boolean percent, int population, int wanted) {
        assertThat(new Quota(amount, percent).of(population)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "-1, false", "10001, false", "0, true", "101, true"})
    void aQuotaIsNeitherNothingNorMoreThanAll(int amount, boolean percent) {
        assertThatExceptionOfType(QuotaOutOfRange.class).isThrownBy(() -> new Quota(amount, percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "  1234567  ", "12345678\n9"})
    void wordsAreLongEnoughAndOnOneLine(String words) {
        assertThatExceptionOfType(WordsUnfit.class).isThrownBy(() -> new SecretWords(words));
    }

    @Test
    void wordsAreTrimmedAndNotToldByAccident() {
        assertThat(new SecretWords(" 冠字号12345 ").text()).isEqualTo("冠字号12345");
        assertThat(new SecretWords("冠字号12345").toString()).doesNotContain("12345");
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 161, 8", "MEDIUM, 215, 12", "LARGE, 267, 15"})
    void anAssessmentLooksAtSoManySites(CitySize size, int sites, int roads) {
        assertThat(size.roads()).isEqualTo(roads);
        assertThat(size.roads() + size.others()).isEqualTo(sites);
    }

    private static DrawPlace place(int number) {
        return new DrawPlace(
                UUID.fromString("00000000-0000-7000-8000-00000000000" + number),
                1,
                "甲乙丙丁戊".substring(number - 1, number),
                null);
    }
}
