package org.duban.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    private static final YearHint NEAR_2019 = YearHint.near(LocalDate.of(2019, 4, 6));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2019.4.2            | 2019-04-02 | CERTAIN
                    2019/4/6            | 2019-04-06 | CERTAIN
                    2020年3月2日         | 2020-03-02 | CERTAIN
                    2020-03-01          | 2020-03-01 | CERTAIN
                    2020.3.20           | 2020-03-20 | CERTAIN
                    ２０１９．４．２        | 2019-04-02 | CERTAIN
                    ２０２０年３月２日       | 2020-03-02 | CERTAIN
                    2020 年 3 月 2 日     | 2020-03-02 | CERTAIN
                    2019。4。2           | 2019-04-02 | CERTAIN
                    20190402            | 2019-04-02 | CERTAIN
                    2019-04-02 10:30    | 2019-04-02 | CERTAIN
                    2019-04-02T10:30:00 | 2019-04-02 | CERTAIN
                    2019年4月2日上午       | 2019-04-02 | CERTAIN
                    2019年4月2日（星期二）   | 2019-04-02 | CERTAIN
                    2020年3月20日前       | 2020-03-20 | CERTAIN
                    二〇一九年四月六日       | 2019-04-06 | CERTAIN
                    2020年2月29日         | 2020-02-29 | CERTAIN
                    2019年12月31日        | 2019-12-31 | CERTAIN
                    4月6日               | 2019-04-06 | INFERRED
                    ４月６号              | 2019-04-06 | INFERRED
                    四月二十六日           | 2019-04-26 | INFERRED
                    4.16                | 2019-04-16 | INFERRED
                    4/6                 | 2019-04-06 | INFERRED
                    12月30日              | 2018-12-30 | INFERRED
                    19.4.2              | 2019-04-02 | INFERRED
                    20年3月2日            | 2020-03-02 | INFERRED
                    43557               | 2019-04-02 | INFERRED
                    43557.5             | 2019-04-02 | INFERRED
                    4/26/2019           | 2019-04-26 | INFERRED
                    26/4/2019           | 2019-04-26 | INFERRED
                    4月2日至5日            | 2019-04-02 | INFERRED
                    2019.4.2-4.5        | 2019-04-02 | INFERRED
                    4/6/2019            | 2019-04-06 | DOUBTFUL
                    1919.4.2            | 1919-04-02 | DOUBTFUL
                    """)
    void areReadInAllTheirForms(String text, LocalDate date, Certainty certainty) {
        var reading = Dates.read(text, NEAR_2019);

        assertThat(reading.value()).isEqualTo(date);
        assertThat(reading.certainty()).isEqualTo(certainty);
        assertThat(reading.remarks().isEmpty()).isEqualTo(certainty == Certainty.CERTAIN && !text.endsWith("前"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年2月30日",
                "2019-02-29",
                "2.30",
                "13月1日",
                "2019.13.1",
                "0月0日",
                "昨天",
                "2019",
                "99999",
                "第三次",
                "4月",
                "20190230",
                "-",
                "2019-4-2-3-4",
                "99999999999999999999",
                "1月2日3月4日",
                "至",
                "2019-04-05至2019-04-02"
            })
    void areDoubtfulWhereTheyCannotBe(String text) {
        var reading = Dates.read(text, NEAR_2019);

        assertThat(reading.value()).isNull();
        assertThat(reading.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(reading.remarks()).isNotEmpty();
    }

    @Test
    void sayWhyTheyAreImpossible() {
        assertThat(Dates.read("2019年2月29日", YearHint.none()).remarks())
                .containsExactly(Remark.of("date.impossible", "2019-2-29"));
        assertThat(Dates.read("2月30日", NEAR_2019).remarks()).containsExactly(Remark.of("date.impossible", "2月30日"));
    }

    @Test
    void needAYearFromSomewhere() {
        assertThat(Dates.read("4月6日", YearHint.none()).remarks()).containsExactly(Remark.of("date.noYear", "4月6日"));
        assertThat(Dates.read("4月6日", YearHint.year(2020)).value()).isEqualTo("2020-04-06");
        assertThat(Dates.read("4月6日", NEAR_2019).remarks()).containsExactly(Remark.of("date.yearInferred", 2019));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-30, 1月2日, 2020-01-02",
        "2020-01-02, 12月30日, 2019-12-30",
        "2020-03-01, 2月29日, 2020-02-29",
        "2019-12-31, 2月29日, 2020-02-29"
    })
    void takeTheYearThatBringsThemClosestToTheRowAbove(LocalDate above, String text, LocalDate date) {
        assertThat(Dates.read(text, YearHint.near(above)).value()).isEqualTo(date);
    }

    @Test
    void fallIntoThePeriodOfTheirCampaign() {
        var period = YearHint.within(LocalDate.of(2019, 11, 1), LocalDate.of(2020, 2, 28));

        assertThat(Dates.read("1月5日", period).value()).isEqualTo("2020-01-05");
        assertThat(Dates.read("12月5日", period).value()).isEqualTo("2019-12-05");
        assertThat(Dates.read("6月5日", period).isDoubtful()).isTrue();
        assertThat(Dates.read("3月5日", YearHint.within(LocalDate.of(2019, 11, 1), null))
                        .value())
                .isEqualTo("2020-03-05");
    }

    @Test
    void mayHaveLostAZeroInASpreadsheet() {
        assertThat(Dates.read("4.2", NEAR_2019).remarks()).contains(Remark.of("date.droppedZero", "4.2"));
        assertThat(Dates.read("4.16", NEAR_2019).remarks()).doesNotContain(Remark.of("date.droppedZero", "4.16"));
    }

    @ParameterizedTest
    @CsvSource({
        "4月2日至5日, 2019-04-02, 2019-04-05",
        "2019.4.2-4.5, 2019-04-02, 2019-04-05",
        "2019年12月28日—1月3日, 2019-12-28, 2020-01-03",
        "2019-04-02~2019-04-05, 2019-04-02, 2019-04-05",
        "2019/4/2, 2019-04-02, 2019-04-02"
    })
    void areReadAsRanges(String text, LocalDate first, LocalDate last) {
        assertThat(Dates.readRange(text, NEAR_2019).value()).isEqualTo(new DateRange(first, last));
    }

    @Test
    void mayHaveATimeOfDay() {
        assertThat(Dates.timeIn("2019-04-02 10:30")).contains(LocalTime.of(10, 30));
        assertThat(Dates.timeIn("4月2日下午3点")).contains(LocalTime.of(15, 0));
        assertThat(Dates.timeIn("2019-04-02")).isEmpty();
    }

    @Test
    void areMissingWhereTheCellIsBlank() {
        assertThat(Dates.read("　 ", NEAR_2019).isMissing()).isTrue();
    }
}
