package org.duban.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delimited text in all its encodings and with all its separators. */
class TextReadingTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ','",
        "UTF-8, '\uFEFF', ','",
        "GB18030, '', ','",
        "GB18030, '', ';'",
        "UTF-16LE, '\uFEFF', '\t'",
        "UTF-16BE, '\uFEFF', '\t'",
        "UTF-8, '', ';'",
        "UTF-8, '', '\t'"
    })
    void readsEveryEncodingAndSeparator(String charset, String mark, String separator) throws IOException {
        var text = mark + String.join(separator, "地点", "问题描述", "责任单位", "备注") + "\r\n"
                + String.join(separator, "搬口，大街", "\"占道,\n违建;\t\"\"多\"\"\"", "㐀镕办事处", "") + "\r\n";

        try (var sheet = SheetReader.open(write(text, Charset.forName(charset)))) {
            assertThat(sheet.kind()).isEqualTo(LedgerKind.FINDINGS);
            assertThat(sheet.name()).isNull();
            assertThat(sheet.otherSheets()).isEmpty();
            assertThat(sheet.rows()).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.text(Column.PLACE)).isEqualTo("搬口，大街");
                assertThat(row.text(Column.DESCRIPTION)).isEqualTo("占道,\n违建;\t\"多\"");
                assertThat(row.text(Column.UNIT)).isEqualTo("㐀镕办事处");
                assertThat(row.has(Column.REMARK)).isFalse();
            });
        }
    }

    @Test
    void keepsColumnsThatNobodyKnows() throws IOException {
        var file = write("""
                问题台账,,,,
                填表人：张,,,,
                ,,,,
                序号,位置,具体问题（简述）,整改单位,网格长,网格长,检查地点
                1,甲,乙,丙,丁,戊,己
                2,甲
                """, StandardCharsets.UTF_8);

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.headerRow()).isEqualTo(4);
            assertThat(sheet.unknownHeadings()).containsExactly("网格长", "网格长", "检查地点");
            assertThat(sheet.headingOf(Column.DESCRIPTION)).isEqualTo("具体问题（简述）");
            var rows = sheet.rows().toList();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).others()).containsEntry("网格长", "丁\n戊").containsEntry("检查地点", "己");
            assertThat(rows.get(1).cells()).containsOnlyKeys(Column.NUMBER, Column.PLACE);
            assertThat(rows.get(1).number()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'编号,发现时间,点位,存在问题,整改单位,整改期限,整改措施及结果,销号时间', FINDINGS",
        "'No.,Date,Place,Description,Unit', FINDINGS",
        "'督办事项,承办单位,办理时限', TASKS",
        "'活动名称,启动时间,主办单位', CAMPAIGNS",
        "'单位,隶属,级别', UNITS",
        "'责 任\u3000单 位 名 称*：,上级', UNITS"
    })
    void tellsTheKindOfLedgerByItsHeadings(String headings, LedgerKind kind) throws IOException {
        try (var sheet = SheetReader.open(write(headings + "\n1,2,3\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.kind()).isEqualTo(kind);
            assertThat(sheet.unknownHeadings()).isEmpty();
        }
    }

    @Test
    void readsAFileThatEndsInTheMiddleOfAQuote() throws IOException {
        var file = write("地点,问题描述,责任单位\n甲,\"乙", StandardCharsets.UTF_8);

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.text(Column.DESCRIPTION)).isEqualTo("乙"));
        }
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(directory.resolve("ledger.dat"), text.getBytes(charset));
    }
}
