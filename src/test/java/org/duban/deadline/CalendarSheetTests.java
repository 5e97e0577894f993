package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holiday notices as tables. */
class CalendarSheetTests {

    private static final String TABLE = """
            日期,休/班,名称
            2027-01-01,休,元旦
            2027/1/2,班,元旦

            2026年12月31日,是,元旦
            """;

    @Test
    void areReadFromSeparatedTextUnderChineseNames() {
        var notice = read(TABLE);

        assertThat(notice.source()).isEqualTo("notice");
        assertThat(notice.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), true, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 2), false, "元旦"),
                        new CalendarDay(LocalDate.of(2026, 12, 31), true, "元旦"));
    }

    @Test
    void areReadUnderEnglishNamesInAnyOrderAndWithOtherColumns() {
        var notice = read("name;note;isOffDay;date\nNew Year;x;true;2027-01-01\nNew Year;;FALSE;2027.1.3\n");

        assertThat(notice.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), true, "New Year"),
                        new CalendarDay(LocalDate.of(2027, 1, 3), false, "New Year"));
    }

    @Test
    void areReadInTheNationalEncodingAndBehindAByteOrderMark() {
        assertThat(NoticeFile.read(2027, "notice", TABLE.getBytes(Charset.forName("GB18030")))
                        .days())
                .hasSize(3);
        assertThat(read("\uFEFF" + TABLE).days()).hasSize(3);
    }

    @Test
    void areReadFromAWorkbookWithRealDatesAndWithWrittenOnes() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("2027");
            sheet.value(0, 0, "日期");
            sheet.value(0, 1, "是否休息");
            sheet.value(0, 2, "名称");
            sheet.value(1, 0, LocalDate.of(2027, 1, 1));
            sheet.style(1, 0).format("yyyy-MM-dd").set();
            sheet.value(1, 1, true);
            sheet.value(1, 2, "元旦");
            sheet.value(2, 0, "2027-01-03");
            sheet.value(2, 1, "班");
            sheet.value(2, 2, "元旦");
        }

        assertThat(NoticeFile.read(2027, "notice", file.toByteArray()).days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), true, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 3), false, "元旦"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-01-01,休,元旦 | rows[2].date | 第2行“日期”：2028-01-01既不在2027年，也不在其前一年的12月。",
                "2027-02-30,休,元旦 | rows[2].date | 第2行“日期”：应为形如2025-10-01的日期。",
                "元旦,休,元旦 | rows[2].date | 第2行“日期”：应为形如2025-10-01的日期。",
                "2027-01-01,也许,元旦 | rows[2].isOffDay | 第2行“休/班”：应为休或班（也可写 true 或 false）。",
                "2027-01-01,休, | rows[2].name | 第2行“名称”：应为节日名称，不超过50字。",
                "2027-01-01,休 | rows[2].name | 第2行“名称”：应为节日名称，不超过50字。",
            })
    void areRefusedNamingRowAndReason(String line, String field, String words) {
        assertThatExceptionOfType(CalendarFileRefused.class)
                .isThrownBy(() -> read("日期,休/班,名称\n" + line + "\n"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(words(refusal)).endsWith(words));
    }

    @Test
    void areRefusedIfADayIsThereTwice() {
        assertThatExceptionOfType(CalendarFileRefused.class)
                .isThrownBy(() -> read(TABLE + "2027年1月1日,班,元旦\n"))
                .satisfies(refusal -> assertThat(words(refusal)).endsWith("第6行“日期”：2027-01-01出现了两次。"));
    }

    @Test
    void areRefusedIfAColumnIsMissing() {
        assertThatExceptionOfType(CalendarFileRefused.class)
                .isThrownBy(() -> read("日期,名称\n2027-01-01,元旦\n"))
                .satisfies(refusal -> assertThat(words(refusal)).endsWith("第1行（表头）：缺少“休/班”这一列。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "日期,休/班,名称\n", "日期,休/班,名称\n,,\n"})
    void areRefusedIfThereIsNoDay(String text) {
        assertThatExceptionOfType(CalendarFileRefused.class)
                .isThrownBy(() -> read(text))
                .satisfies(refusal -> assertThat(words(refusal)).contains("没有任何日期"));
    }

    @Test
    void areRefusedIfTheWorkbookIsDamagedOrMadeToBurst() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int megabyte = 0; megabyte < 30; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }

        for (var content : new byte[][] {"PK, but nothing else".getBytes(StandardCharsets.UTF_8), bomb.toByteArray()}) {
            assertThatExceptionOfType(CalendarFileRefused.class)
                    .isThrownBy(() -> NoticeFile.read(2027, "notice", content))
                    .satisfies(refusal -> assertThat(words(refusal)).contains("不是完好的表格文件"));
        }
    }

    private static CalendarNotice read(String text) {
        return NoticeFile.read(2027, "notice", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(CalendarFileRefused refusal) {
        return DeadlineMessages.messages()
                .getMessage(
                        refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), Locale.SIMPLIFIED_CHINESE);
    }
}
