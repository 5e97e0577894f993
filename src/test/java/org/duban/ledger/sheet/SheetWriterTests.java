package org.duban.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.shared.SheetText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTests {

    private record Line(int number, LocalDate on, String place, String problem, String unit, LocalDateTime at) {}

    @TempDir
    private Path directory;

    @Test
    void writesALedgerThatWeReadBack() throws Exception {
        var file = directory.resolve("ledger.xlsx");
        var line = new Line(
                7,
                LocalDate.of(2020, 2, 29),
                "  陈滩社区 ",
                "第一行\n第二行 <b>&\"引号\"</b> _x0041_ 😀",
                "",
                LocalDateTime.of(2020, 2, 29, 23, 59));

        write(file, ledger("问题台账"), Stream.of(line));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.kind()).isEqualTo(LedgerKind.FINDINGS);
            assertThat(sheet.titleLines()).containsExactly("问题台账");
            assertThat(sheet.rows()).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.text(Column.NUMBER)).isEqualTo("7");
                assertThat(row.cell(Column.FOUND_ON).moment())
                        .isEqualTo(LocalDate.of(2020, 2, 29).atStartOfDay());
                assertThat(row.text(Column.PLACE)).isEqualTo("陈滩社区");
                assertThat(row.text(Column.DESCRIPTION)).isEqualTo("第一行\n第二行 <b>&\"引号\"</b> _x0041_ 😀");
                assertThat(row.has(Column.UNIT)).isFalse();
                assertThat(row.text(Column.CLOSED_ON)).isEqualTo("2020-02-29 23:59");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"file:///etc/passwd\")", "\t=1", "'=1", "007"})
    void writesWhatLooksLikeAFormulaAsText(String dangerous) throws Exception {
        var layout = new SheetLayout<String>("s", null, List.of(new SheetColumn<>("地点", 10, text -> text)));

        var bytes = bytes(layout, Stream.of(dangerous));

        assertThat(parts(bytes).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .doesNotContain("<f ");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(dangerous);
        }
    }

    @Test
    void leavesOutWhatXmlForbidsAndCutsWhatIsTooLong() throws Exception {
        var layout = new SheetLayout<String>("s", null, List.of(new SheetColumn<>("地点", 10, text -> text)));
        var broken = "甲\u0000\u0008\uFFFE\uD800乙";
        var tooLong = "长".repeat(40_000);
        var splitPair = "长".repeat(SheetText.LONGEST - 2) + "😀😀";

        var bytes = bytes(layout, Stream.of(broken, tooLong, splitPair));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("甲乙");
            assertThat(rows.get(2).getCellText(0)).hasSize(SheetText.LONGEST).endsWith("长…");
            assertThat(rows.get(3).getCellText(0))
                    .hasSize(SheetText.LONGEST - 1)
                    .endsWith("长…");
        }
    }

    @Test
    void isAWellFormedWorkbookWithFrozenFilteredHeadings() throws Exception {
        var parts = parts(bytes(ledger("台账"), Stream.of(aLine(1), aLine(2))));

        assertThat(parts)
                .containsKeys("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml")
                .containsKey("xl/worksheets/sheet1.xml");
        for (var part : parts.values()) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A2:F4\"", "<mergeCell ref=\"A1:F1\"", "<cols>")
                .contains("t=\"inlineStr\"");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd", "yyyy-mm-dd hh:mm");
    }

    @Test
    void goesOnOnAnotherSheetWhenOneIsFull() throws Exception {
        var bytes = new ByteArrayOutputStream();

        new SheetWriter<>(ledger(null), 3)
                .write(bytes, IntStream.rangeClosed(1, 5).mapToObj(SheetWriterTests::aLine), written -> {});

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactly("台账", "台账 (2)", "台账 (3)");
            assertThat(workbook.getSheet(2).orElseThrow().read()).hasSize(2);
        }
    }

    @Test
    void isStillALedgerWithoutRows() throws Exception {
        var file = directory.resolve("empty.xlsx");

        write(file, ledger(null), Stream.of());

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.rows()).isEmpty();
        }
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Long> told = new ArrayList<>();

        var written = new SheetWriter<>(ledger(null))
                .write(
                        OutputStream.nullOutputStream(),
                        IntStream.range(0, 1200).mapToObj(SheetWriterTests::aLine),
                        told::add);

        assertThat(written).isEqualTo(1200);
        assertThat(told).isSorted().hasSizeGreaterThan(2).last().isEqualTo(1200L);
    }

    /** Twenty columns of texts that differ in every row. */
    @Test
    @Tag("bench")
    void carriesAHundredThousandRowsOutAndIn() throws Exception {
        var file = directory.resolve("large.xlsx");
        List<SheetColumn<Integer>> columns = new ArrayList<>(List.of(
                new SheetColumn<>("地点", 20, i -> "第" + i + "号点位"),
                new SheetColumn<>("问题描述", 40, i -> "垃圾清理不及时".repeat(5) + i),
                new SheetColumn<>("责任单位", 20, i -> "单位" + i % 40),
                new SheetColumn<>("检查日期", 12, i -> LocalDate.of(2019, 1, 1).plusDays(i % 700))));
        IntStream.range(0, 16).forEach(c -> columns.add(new SheetColumn<>("列" + c, 10, i -> "值" + c + "-" + i)));

        write(
                file,
                new SheetLayout<>("台账", null, columns),
                IntStream.range(0, 100_000).boxed());

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.rows().filter(row -> row.others().size() == 16 && row.has(Column.FOUND_ON)))
                    .hasSize(100_000);
        }
    }

    private static Line aLine(int number) {
        return new Line(number, LocalDate.of(2019, 4, 6), "地点", "问题", "单位", LocalDateTime.of(2019, 4, 6, 8, 0));
    }

    private static SheetLayout<Line> ledger(String title) {
        return new SheetLayout<>(
                "台账",
                title,
                List.of(
                        new SheetColumn<>("序号", 6, Line::number),
                        new SheetColumn<>("检查日期", 12, Line::on),
                        new SheetColumn<>("地点", 20, Line::place),
                        new SheetColumn<>("问题描述", 40, Line::problem),
                        new SheetColumn<>("责任单位", 20, Line::unit),
                        new SheetColumn<>("销号日期", 16, Line::at)));
    }

    private static <R> byte[] bytes(SheetLayout<R> layout, Stream<R> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new SheetWriter<>(layout).write(bytes, rows, written -> {});
        return bytes.toByteArray();
    }

    private static <R> void write(Path file, SheetLayout<R> layout, Stream<R> rows) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            new SheetWriter<>(layout).write(out, rows, written -> {});
        }
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        var file = Files.write(directory.resolve("parts.zip"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).isNotEmpty();
        return parts;
    }
}
