package org.duban.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ledger.sheet.HandMadeWorkbook.row;
import static org.duban.ledger.sheet.HandMadeWorkbook.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duban.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files that are no ledgers, and workbooks made to do harm. */
class RefusedSheetsTests {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    private static final String HEADINGS = row(1, "地点", "问题描述", "责任单位");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", ",,,\n,,,\n", "\uFEFF"})
    void withoutRowsAreEmpty(String text) {
        assertRefused(file(text), EmptySheet.class);
    }

    @Test
    void withoutCellsAreEmptyToo() {
        assertRefused(new HandMadeWorkbook().sheet("空", row(1, "", " ")).writeTo(path()), EmptySheet.class);
    }

    @Test
    void ofTheOldKindAskToBeSavedAnew() {
        assertRefused(file(Arrays.copyOf(OLE, 4096)), OldWorkbook.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>地点</td></tr></table></html>",
                "\uFEFF \n<TABLE>",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"
            })
    void thatAreReallyPagesAskToBeSavedAnew(String text) {
        assertRefused(file(text), OldWorkbook.class);
    }

    @Test
    void withAPasswordAskForItToBeRemoved() throws IOException {
        var encrypted = new byte[8192];
        System.arraycopy(OLE, 0, encrypted, 0, OLE.length);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 5000, name.length);

        assertRefused(file(encrypted), EncryptedWorkbook.class);
    }

    @Test
    void thatAreSomethingElseAreNoSheets() throws IOException {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);

        assertRefused(file("%PDF-1.7\n..."), NotASheet.class);
        assertRefused(file(noise), NotASheet.class);
        assertRefused(file("PK\u0003\u0004 cut off"), NotASheet.class);
        assertRefused(zip("word/document.xml", "<document/>"), NotASheet.class);
        assertRefused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), NotASheet.class);
        assertRefused(file(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}), NotASheet.class);
    }

    @Test
    void thatAreCutOffAreNoSheets() throws IOException {
        var whole = Files.readAllBytes(RealLedgers.file("tasks.xlsx"));

        for (int length = 10; length < whole.length; length += 200) {
            assertRefused(file(Arrays.copyOf(whole, length)), NotASheet.class);
        }
    }

    @Test
    void thatAreDamagedAnywhereAreRefusedOrReadButNeverFailOtherwise() throws IOException {
        var whole = Files.readAllBytes(RealLedgers.file("units.xlsx"));
        var random = new Random(7);

        for (int i = 0; i < 300; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try (var sheet = SheetReader.open(file(damaged))) {
                assertThat(sheet.rows().count()).isNotNegative();
            } catch (RuleBroken refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void withoutHeadingsAreUnknown() {
        assertRefused(file("你好,世界\n1,2\n"), UnknownLedger.class);
        assertRefused(file("一封信。\n没有表头。\n"), UnknownLedger.class);
    }

    @Test
    void thatLackAColumnNameIt() {
        var file = file("问题台账\n序号,检查日期,地点,问题类别,整改时限\n1,2,3,4,5\n");

        assertThatExceptionOfType(ColumnsMissing.class)
                .isThrownBy(() -> SheetReader.open(file, LedgerKind.FINDINGS).close())
                .satisfies(refusal ->
                        assertThat(refusal.getDetailMessageArguments()).containsExactly("2", "问题描述、责任单位"));
    }

    @Test
    void ofAnotherKindThanWantedAreRefused() throws IOException {
        assertThatExceptionOfType(ColumnsMissing.class)
                .isThrownBy(() -> SheetReader.open(RealLedgers.file("tasks.xlsx"), LedgerKind.FINDINGS)
                        .close());
    }

    @Test
    void thatUnpackWithoutEndAreTooLarge() throws IOException {
        var file = path();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            var rows = "<row><c/></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                zip.write(rows);
            }
        }

        assertRefused(file, OversizedSheet.class);
    }

    @Test
    void withARowWithoutEndAreTooLarge() {
        var cell = "<c t=\"inlineStr\"><is><t>x</t><row/></is></c>";

        assertRefused(
                new HandMadeWorkbook()
                        .sheet("s", HEADINGS + "<row r=\"2\">", cell, 900_000, "</row>")
                        .writeTo(path()),
                OversizedSheet.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "zzzzzz2", "&#90;ZZZZZZ2"})
    void withACellFarBeyondTheLastColumnAreNoSheets(String reference) {
        assertRefused(
                new HandMadeWorkbook()
                        .sheet("s", HEADINGS + "<row r=\"2\"><c x=\"'\" r=\"" + reference + "\"/></row>")
                        .writeTo(path()),
                NotASheet.class);
    }

    @Test
    void withADocumentTypeAreNoSheets() {
        var workbook = new HandMadeWorkbook()
                .sheet("s", HEADINGS)
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + "<worksheet><sheetData>" + HEADINGS + "<row>" + text("A2", "&e;")
                                + "</row></sheetData></worksheet>");

        assertRefused(workbook.writeTo(path()), NotASheet.class);
    }

    @Test
    void areToldWhyInBothLanguages() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/ledger");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var missing = new ColumnsMissing(2, List.of(Heading.required(Column.UNIT, "责任单位")));

        for (var refusal : List.of(
                new EmptySheet(),
                new NotASheet(),
                new OldWorkbook(),
                new EncryptedWorkbook(),
                new OversizedSheet(),
                new UnknownLedger(),
                missing)) {
            for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(messages.getMessage(
                                refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), locale))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(messages.getMessage(refusal.getTitleMessageCode(), null, locale))
                        .isNotBlank();
            }
        }
        assertThat(messages.getMessage(
                        missing.getDetailMessageCode(), missing.getDetailMessageArguments(), Locale.CHINA))
                .isEqualTo("第 2 行的表头缺少这些列：责任单位。");
    }

    private static void assertRefused(Path file, Class<? extends RuleBroken> refusal) {
        assertThatExceptionOfType(refusal).isThrownBy(() -> {
            try (var sheet = SheetReader.open(file)) {
                sheet.rows().forEach(row -> {});
            }
        });
    }

    private Path path() {
        return directory.resolve("ledger.xlsx");
    }

    private Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(path(), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path zip(String name, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(path()))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return path();
    }
}
