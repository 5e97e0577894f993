package org.duban.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Tables of papers as workbooks, read back. */
class WorkbookWriterTests {

    private final WorkbookWriter writer = new WorkbookWriter();

    @Test
    void eachTableHasASheetWithItsHeadAndItsNumbers() throws IOException {
        var paper = paper(PaperSpecimen.table("甲表", 3), PaperSpecimen.table("甲表", 0));
        var bytes = written(paper);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("甲表", "甲表 (2)");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("甲表");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("扣分");
            assertThat(rows.get(2).getCellText(4)).isEqualTo("逾期");
            assertThat(rows.get(3).getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(3).getCellAsNumber(2)).contains(new BigDecimal("97.40"));
            assertThat(rows.get(3).getCellText(6)).isEqualTo("66.67%");
        }
        var sheet = DocxWriterTests.text(bytes, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<mergeCell ref=\"A1:G1\"/>", "<mergeCell ref=\"D2:F2\"/>", "<mergeCell ref=\"A2:A3\"/>")
                .contains(
                        "ySplit=\"3\"",
                        "state=\"frozen\"",
                        "orientation=\"landscape\"",
                        "fitToWidth=\"1\"",
                        "paperSize=\"9\"");
        assertThat(DocxWriterTests.text(bytes, "xl/workbook.xml")).contains("$2:$3");
        assertThat(DocxWriterTests.text(bytes, "xl/styles.xml")).contains("formatCode=\"0.00\"");
    }

    @Test
    void whatBeginsLikeAFormulaStaysText() throws IOException {
        var bytes = written(PaperSpecimen.ugly());

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheets()).hasSize(2);
            var rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows).hasSize(403);
            assertThat(rows.get(3).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(3).getCellText(2)).startsWith("=1+1控制字符");
        }
        assertThat(DocxWriterTests.text(bytes, "xl/worksheets/sheet2.xml")).doesNotContain("<f>");
    }

    @Test
    void aPaperWithoutATableHasNoSuchForm() {
        assertThat(writer.isTabular(PaperSpecimen.official())).isTrue();
        assertThat(writer.isTabular(PaperSpecimen.bulletin())).isFalse();
        assertThatThrownBy(() -> written(PaperSpecimen.bulletin())).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] written(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(paper, out);
        return out.toByteArray();
    }

    private static Paper paper(Block... blocks) {
        return new Paper(
                Paper.Layout.FORM, null, List.of("台账"), null, List.of(blocks), null, null, null, PaperWords.CHINESE);
    }
}
