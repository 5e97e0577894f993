package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTests {

    private static final String NEW_YEAR = "{'name': '元旦', 'date': '2027-01-01', 'isOffDay': true}";

    @Test
    void holdsTheDaysOfItsNotice() {
        var notice = read("{'$schema': 'x', 'year': 2027, 'papers': ['通知一', '通知二'], 'days': [" + NEW_YEAR
                + ", {'name': ' 元旦 ', 'date': '2026-12-27', 'isOffDay': false}]}");

        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.source()).isEqualTo("通知一\n通知二");
        assertThat(notice.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), true, "元旦"),
                        new CalendarDay(LocalDate.of(2026, 12, 27), false, "元旦"));
    }

    @Test
    void isKnownByItsNameWhereItTellsNoSource() {
        assertThat(read("{'year': 2027, 'days': [" + NEW_YEAR + "]}").source()).isEqualTo("2027.json");
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        assertThat(read("\uFEFF{'year': 2027, 'days': [" + NEW_YEAR + "]}").days())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | json | 应为一个JSON对象",
                "[] | json | 应为一个JSON对象",
                "{'year': 2027, | json | 第1行起不是有效的JSON",
                "{'year': 2027} x | json | 不是有效的JSON",
                "{'days': []} | year | 应为年份数字",
                "{'year': '2027', 'days': []} | year | 应为年份数字",
                "{'year': 2026, 'days': []} | year | 文件是2026年的，而要导入的是2027年",
                "{'year': 99999999999, 'days': []} | year | 文件是99999999999年的",
                "{'year': 2027} | days | 应为日期列表",
                "{'year': 2027, 'days': {}} | days | 应为日期列表",
                "{'year': 2027, 'days': []} | days | 2027年的放假通知可能尚未发布",
                "{'year': 2027, 'days': [NEW, NEW]} | days[1].date | 2027-01-01出现了两次",
                "{'year': 2027, 'days': [NEW, 7]} | days[1].isOffDay | 应为true",
                "{'year': 2027, 'days': [{'name': 'x', 'date': '2027-01-01'}]} | days[0].isOffDay | 应为true",
                "{'year': 2027, 'days': [{'name': 'x', 'date': '2027-01-01', 'isOffDay': 'true'}]}"
                        + " | days[0].isOffDay | 应为true",
                "{'year': 2027, 'days': [{'name': 'x', 'date': '2027-02-29', 'isOffDay': true}]}"
                        + " | days[0].date | 形如2025-10-01",
                "{'year': 2027, 'days': [{'name': 'x', 'date': 20270101, 'isOffDay': true}]}"
                        + " | days[0].date | 形如2025-10-01",
                "{'year': 2027, 'days': [{'name': 'x', 'isOffDay': true}]} | days[0].date | 形如2025-10-01",
                "{'year': 2027, 'days': [{'name': 'x', 'date': '2028-01-01', 'isOffDay': true}]}"
                        + " | days[0].date | 2028-01-01既不在2027年",
                "{'year': 2027, 'days': [{'name': 'x', 'date': '2026-11-30', 'isOffDay': true}]}"
                        + " | days[0].date | 2026-11-30既不在2027年",
                "{'year': 2027, 'days': [{'date': '2027-01-01', 'isOffDay': true}]} | days[0].name | 应为节日名称",
                "{'year': 2027, 'days': [{'name': ' ', 'date': '2027-01-01', 'isOffDay': true}]}"
                        + " | days[0].name | 应为节日名称",
            })
    void isRefusedNamingFieldAndReason(String json, String field, String reason) {
        assertThatExceptionOfType(CalendarFileRefused.class)
                .isThrownBy(() -> read(json.replace("NEW", NEW_YEAR)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(wordingOf(refusal))
                        .startsWith("节假日文件未导入，" + field)
                        .contains(reason));
    }

    private static CalendarNotice read(String json) {
        return CalendarFile.read(2027, "2027.json", json.replace('\'', '"'));
    }

    private static String wordingOf(CalendarFileRefused refusal) {
        return DeadlineMessages.messages()
                .getMessage(refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), Locale.CHINA);
    }
}
