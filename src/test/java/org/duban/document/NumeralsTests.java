package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "9, 九",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "21, 二十一",
        "99, 九十九",
        "100, 一百",
        "101, 一百零一",
        "110, 一百一十",
        "112, 一百一十二",
        "120, 一百二十",
        "350, 三百五十",
        "1000, 一千",
        "1001, 一千零一",
        "1010, 一千零一十",
        "1110, 一千一百一十",
        "9999, 九千九百九十九"
    })
    void countsAsHeadingsDo(int number, String written) {
        assertThat(Numerals.chinese(number)).isEqualTo(written);
    }
}
