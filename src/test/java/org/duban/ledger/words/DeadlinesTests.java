package org.duban.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTests {

    /** A Saturday. */
    private static final LocalDate FROM = LocalDate.of(2020, 3, 7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    立行立改          | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    立即            | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    当天            | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    当日完成          | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    即刻            | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    立即整改          | AT_ONCE | DATE         | 0   | 2020-03-07 | CERTAIN
                    两天内           | WITHIN  | DAYS         | 2   |            | CERTAIN
                    3个工作日内        | WITHIN  | WORKING_DAYS | 3   |            | CERTAIN
                    三个工作日内完成     | WITHIN  | WORKING_DAYS | 3   |            | CERTAIN
                    24小时内         | WITHIN  | HOURS        | 24  |            | CERTAIN
                    4个工作小时内       | WITHIN  | WORKING_HOURS | 4 |            | CERTAIN
                    八工作时内         | WITHIN  | WORKING_HOURS | 8 |            | CERTAIN
                    ４８小时之内       | WITHIN  | HOURS        | 48  |            | CERTAIN
                    一周内           | WITHIN  | DAYS         | 7   |            | CERTAIN
                    两周以内          | WITHIN  | DAYS         | 14  |            | CERTAIN
                    十五日内          | WITHIN  | DAYS         | 15  |            | CERTAIN
                    二十日内整改到位     | WITHIN  | DAYS         | 20  |            | CERTAIN
                    一百二十天内       | WITHIN  | DAYS         | 120 |            | CERTAIN
                    限期3日内整改到位    | WITHIN  | DAYS         | 3   |            | CERTAIN
                    接到通知之日起5个工作日内 | WITHIN | WORKING_DAYS | 5  |            | CERTAIN
                    3天             | WITHIN  | DAYS         | 3   |            | INFERRED
                    半个月内          | WITHIN  | DAYS         | 15  |            | INFERRED
                    一个月内          | BY      | DATE         | 0   | 2020-04-07 | INFERRED
                    立即整改，3日内完成   | WITHIN  | DAYS         | 3   |            | INFERRED
                    4月1日前         | BY      | DATE         | 0   | 2020-04-01 | INFERRED
                    2020/6/1       | BY      | DATE         | 0   | 2020-06-01 | CERTAIN
                    2020年3月20日前   | BY      | DATE         | 0   | 2020-03-20 | CERTAIN
                    务必于3月20日前完成  | BY      | DATE         | 0   | 2020-03-20 | INFERRED
                    3月8日-3月12日    | BY      | DATE         | 0   | 2020-03-12 | INFERRED
                    1月5日前         | BY      | DATE         | 0   | 2020-01-05 | DOUBTFUL
                    12月31日前       | BY      | DATE         | 0   | 2020-12-31 | INFERRED
                    20日前          | BY      | DATE         | 0   | 2020-03-20 | INFERRED
                    5日前           | BY      | DATE         | 0   | 2020-04-05 | INFERRED
                    20日           | BY      | DATE         | 0   | 2020-03-20 | DOUBTFUL
                    4月底前          | BY      | DATE         | 0   | 2020-04-30 | INFERRED
                    2021年2月底前     | BY      | DATE         | 0   | 2021-02-28 | INFERRED
                    3月上旬          | BY      | DATE         | 0   | 2020-03-10 | INFERRED
                    3月中旬前         | BY      | DATE         | 0   | 2020-03-20 | INFERRED
                    四月下旬          | BY      | DATE         | 0   | 2020-04-30 | INFERRED
                    4月             | BY      | DATE         | 0   | 2020-04-30 | INFERRED
                    月底前           | BY      | DATE         | 0   | 2020-03-31 | INFERRED
                    下月底           | BY      | DATE         | 0   | 2020-04-30 | INFERRED
                    年底前           | BY      | DATE         | 0   | 2020-12-31 | INFERRED
                    6月前           | BY      | DATE         | 0   | 2020-05-31 | DOUBTFUL
                    下周一           | BY      | DATE         | 0   | 2020-03-09 | INFERRED
                    下周一必须全部拆除    | BY      | DATE         | 0   | 2020-03-09 | INFERRED
                    下周日前          | BY      | DATE         | 0   | 2020-03-15 | INFERRED
                    下下周一          | BY      | DATE         | 0   | 2020-03-16 | INFERRED
                    本周日           | BY      | DATE         | 0   | 2020-03-08 | INFERRED
                    本周五           | BY      | DATE         | 0   | 2020-03-06 | DOUBTFUL
                    周五前           | BY      | DATE         | 0   | 2020-03-13 | INFERRED
                    星期六           | BY      | DATE         | 0   | 2020-03-07 | INFERRED
                    本周内           | BY      | DATE         | 0   | 2020-03-08 | INFERRED
                    次日            | BY      | DATE         | 0   | 2020-03-08 | INFERRED
                    每十天           | EVERY   | DAYS         | 10  |            | CERTAIN
                    每周            | EVERY   | DAYS         | 7   |            | CERTAIN
                    每天            | EVERY   | DAYS         | 1   |            | CERTAIN
                    每月            | EVERY   | DAYS         | 30  |            | INFERRED
                    每周两次          | EVERY   | DAYS         | 7   |            | DOUBTFUL
                    3日内，4月1日前     | WITHIN  | DAYS         | 3   |            | DOUBTFUL
                    """)
    void areReadInAllTheirForms(
            String text,
            DeadlinePhrase.Form form,
            DeadlinePhrase.Kind kind,
            int amount,
            LocalDate date,
            Certainty certainty) {
        var reading = Deadlines.read(text, FROM);

        assertThat(reading.value()).isEqualTo(new DeadlinePhrase(form, kind, amount, date));
        assertThat(reading.certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"抓紧", "尽快", "尽快整改", "限期整改", "长期坚持", "加快进度", "按时完成"})
    void needAPersonWhereTheyOnlyUrge(String text) {
        var reading = Deadlines.read(text, FROM);

        assertThat(reading.value()).isNull();
        assertThat(reading.isDoubtful()).isTrue();
        assertThat(reading.remarks()).containsExactly(Remark.of("deadline.vague", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日前", "0天内", "99999日前", "9999天内", "见附件", "半天", "32日前", "13月底", "？？"})
    void areDoubtfulWhereTheyCannotBe(String text) {
        var reading = Deadlines.read(text, FROM);

        assertThat(reading.value()).isNull();
        assertThat(reading.isDoubtful()).isTrue();
        assertThat(reading.remarks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "-", "无", "——"})
    void areMissingWhereNothingIsSaid(String text) {
        assertThat(Deadlines.read(text, FROM).isMissing()).isTrue();
    }

    @Test
    void needTheDayOfTheOrderIfTheyCountFromIt() {
        assertThat(Deadlines.read("下周一", null).remarks()).containsExactly(Remark.of("deadline.noStart", "下周一"));
        assertThat(Deadlines.read("立行立改", null).value()).isEqualTo(DeadlinePhrase.atOnce(null));
        assertThat(Deadlines.read("两天内", null).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(Deadlines.read("一个月内", null).value()).isEqualTo(DeadlinePhrase.within(DeadlinePhrase.Kind.DAYS, 30));
    }

    @Test
    void includeTheDayTheyNameAndSaySo() {
        assertThat(Deadlines.read("2020年3月20日前", FROM).remarks()).containsExactly(Remark.of("date.included"));
        assertThat(Deadlines.read("20日前", FROM).remarks()).contains(Remark.of("date.included"));
    }

    @Test
    void crossTheYear() {
        var december = LocalDate.of(2019, 12, 30);

        assertThat(Deadlines.read("1月5日前", december).value()).isEqualTo(DeadlinePhrase.by(LocalDate.of(2020, 1, 5)));
        assertThat(Deadlines.read("下周一", december).value()).isEqualTo(DeadlinePhrase.by(LocalDate.of(2020, 1, 6)));
        assertThat(Deadlines.read("2月底前", december).value()).isEqualTo(DeadlinePhrase.by(LocalDate.of(2020, 2, 29)));
        assertThat(Deadlines.read("5日前", december).value()).isEqualTo(DeadlinePhrase.by(LocalDate.of(2020, 1, 5)));
    }

    @Test
    void beforeTheOrderAreDoubtful() {
        assertThat(Deadlines.read("2020-03-01", FROM).remarks())
                .containsExactly(Remark.of("deadline.beforeStart", "2020-03-01", "2020-03-07"));
    }
}
