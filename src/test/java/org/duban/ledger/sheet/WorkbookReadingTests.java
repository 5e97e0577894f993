package org.duban.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ledger.sheet.HandMadeWorkbook.row;
import static org.duban.ledger.sheet.HandMadeWorkbook.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheet programs put into the cells of a workbook. */
class WorkbookReadingTests {

    private static final String HEADINGS = row(1, "地点", "问题描述", "责任单位", "检查日期");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <c r="D2" s="1"><v>43557</v></c>                                    | 2019-04-02
                    <c r="D2" s="2"><v>43557</v></c>                                    | 2019-04-02
                    <c r="D2" s="3"><v>43557</v></c>                                    | 2019-04-02
                    <c r="D2" s="4"><v>43557.4375</v></c>                               | 2019-04-02 10:30
                    <c r="D2" s="1"><f>TODAY()</f><v>43890</v></c>                      | 2020-02-29
                    <c r="D2" s="5"><v>43557</v></c>                                    | 43557
                    <c r="D2" s="6"><v>0.5</v></c>                                      | 0.5
                    <c r="D2"><v>43557</v></c>                                          | 43557
                    <c r="D2"><v>0.30000000000000004</v></c>                            | 0.3
                    <c r="D2"><v>1E+2</v></c>                                           | 100
                    <c r="D2"><v>1E+999999999</v></c>                                   | 1E+999999999
                    <c r="D2" s="1"><v>-5</v></c>                                       | -5
                    <c r="D2" s="99"><v>7</v></c>                                       | 7
                    <c r="D2" t="str"><f>A1&amp;"x"</f><v>2019.4.2</v></c>              | 2019.4.2
                    <c r="D2" t="b"><v>1</v></c>                                        | true
                    <c r="D2" t="e"><v>#N/A</v></c>                                     | #N/A
                    <c r="D2" t="s"><v>0</v></c>                                        | 富文本
                    <c r="D2" t="inlineStr"><is><r><t>4月</t></r><r><t>6日</t></r></is></c> | 4月6日
                    <c r="D2" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c>          | a\\nb
                    <c r="D2" t="inlineStr"><is><t>  &#12288;4月6日&#160; </t></is></c>   | 4月6日
                    """)
    void readsEachKindOfCell(String cell, String expected) throws IOException {
        var file = styled().sharedTexts(
                        "<si><r><t>富</t></r><r><t>文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si>")
                .sheet("台账", HEADINGS + "<row r=\"2\">" + text("A2", "地点") + cell + "</row>")
                .writeTo(directory.resolve("ledger.bin"));

        assertThat(rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.text(Column.FOUND_ON)).isEqualTo(expected.replace("\\n", "\n")));
    }

    @Test
    void knowsDatesAsMoments() throws IOException {
        var file = styled().sheet(
                        "台账", HEADINGS + "<row r=\"2\"><c r=\"D2\" s=\"4\"><v>43557.999305555553</v></c></row>")
                .writeTo(directory.resolve("ledger.xlsx"));

        assertThat(rows(file).get(0).cell(Column.FOUND_ON).moment()).isEqualTo(LocalDateTime.of(2019, 4, 2, 23, 59));
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() throws IOException {
        var file = styled().from1904()
                .sheet("台账", HEADINGS + "<row r=\"2\"><c r=\"D2\" s=\"1\"><v>42095</v></c></row>")
                .writeTo(directory.resolve("ledger.xlsx"));

        assertThat(rows(file).get(0).text(Column.FOUND_ON)).isEqualTo("2019-04-02");
    }

    @Test
    void keepsRowNumbersOverGapsAndSkipsBlankRows() throws IOException {
        var file = new HandMadeWorkbook()
                .sheet(
                        "台账",
                        row(3, "2019年问题台账")
                                + row(4, "", "填表单位：区创卫办")
                                + row(7, "地点", "问题描述", "责任单位")
                                + row(8, "", "  ", "")
                                + row(10, "甲", "乙", "丙")
                                + row(11, "地点", "问题描述", "责任单位")
                                + row(20, "丁", "戊", "己"))
                .writeTo(directory.resolve("ledger.xlsx"));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.titleLines()).containsExactly("2019年问题台账", "填表单位：区创卫办");
            assertThat(sheet.headerRow()).isEqualTo(7);
            assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(10, 20);
        }
    }

    @Test
    void understandsHeadingsInTwoRows() throws IOException {
        var file = new HandMadeWorkbook()
                .sheet(
                        "台账",
                        row(1, "台账")
                                + row(2, "序号", "检查情况", "", "", "整改", "")
                                + row(3, "", "时间", "地点", "存在问题", "整改单位", "完成时限")
                                + row(4, "1", "4月6日", "甲", "乙", "丙", "立即"))
                .writeTo(directory.resolve("ledger.xlsx"));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.headerRow()).isEqualTo(3);
            assertThat(sheet.columns())
                    .containsExactlyInAnyOrder(
                            Column.NUMBER,
                            Column.FOUND_ON,
                            Column.PLACE,
                            Column.DESCRIPTION,
                            Column.UNIT,
                            Column.DEADLINE);
            assertThat(sheet.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.text(Column.FOUND_ON)).isEqualTo("4月6日"));
        }
    }

    @Test
    void readsTheSheetThatIsALedgerAndNamesTheOthers() throws IOException {
        var file = new HandMadeWorkbook()
                .sheet("填表说明", row(1, "请按要求填写"))
                .sheet("旧台账", "state=\"hidden\"", HEADINGS + row(2, "隐藏", "隐藏", "隐藏"))
                .sheet("问题台账", HEADINGS + row(2, "甲", "乙", "丙"))
                .sheet("统计", row(1, "合计", "3"))
                .writeTo(directory.resolve("ledger.xlsx"));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.name()).isEqualTo("问题台账");
            assertThat(sheet.otherSheets()).containsExactly("填表说明", "统计");
            assertThat(sheet.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.text(Column.PLACE)).isEqualTo("甲"));
        }
    }

    private static HandMadeWorkbook styled() {
        return new HandMadeWorkbook()
                .styles(
                        "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                                + "<numFmt numFmtId=\"177\" formatCode=\"[$-804]m/d h:mm;@\"/>"
                                + "<numFmt numFmtId=\"178\" formatCode=\"0.0&quot;days&quot;\"/>",
                        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/><xf numFmtId=\"176\"/>"
                                + "<xf numFmtId=\"177\"/><xf numFmtId=\"178\"/><xf numFmtId=\"20\"/>");
    }

    private static List<SheetRow> rows(Path file) throws IOException {
        try (var sheet = SheetReader.open(file, LedgerKind.FINDINGS)) {
            return sheet.rows().toList();
        }
    }
}
