package org.duban.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can have in it what no program would write. */
final class HandMadeWorkbook {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String NAMESPACES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** Text around a piece that is written so many times, and never held as a whole. */
    private record Part(String before, String piece, int times, String after) {

        void writeTo(OutputStream out) throws IOException {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            var bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    HandMadeWorkbook sheet(String name, String rows) {
        return sheet(name, "", rows);
    }

    HandMadeWorkbook sheet(String name, String attributes, String rows) {
        return sheet(name, attributes, new Part(rows, "", 0, ""));
    }

    /** A sheet whose rows have a piece in them so many times. */
    HandMadeWorkbook sheet(String name, String before, String piece, int times, String after) {
        return sheet(name, "", new Part(before, piece, times, after));
    }

    private HandMadeWorkbook sheet(String name, String attributes, Part rows) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, count, count, attributes));
        type("/xl/worksheets/sheet" + count + ".xml", "worksheet+xml");
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"x\" Target=\"worksheets/sheet%d.xml\"/>".formatted(count, count));
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                new Part(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet %s><sheetData>".formatted(NAMESPACES)
                                + rows.before(),
                        rows.piece(),
                        rows.times(),
                        rows.after() + "</sheetData></worksheet>"));
        return this;
    }

    HandMadeWorkbook styles(String formats, String cellFormats) {
        type("/xl/styles.xml", "styles+xml");
        return part(
                "xl/styles.xml",
                "<styleSheet %s><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(NAMESPACES, formats, cellFormats));
    }

    HandMadeWorkbook sharedTexts(String items) {
        type("/xl/sharedStrings.xml", "sharedStrings+xml");
        return part("xl/sharedStrings.xml", "<sst %s>%s</sst>".formatted(NAMESPACES, items));
    }

    HandMadeWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    HandMadeWorkbook part(String name, String content) {
        parts.put(name, new Part(content, "", 0, ""));
        return this;
    }

    Path writeTo(Path file) {
        type("/xl/workbook.xml", "sheet.main+xml");
        part("[Content_Types].xml", "<Types>" + types + "</Types>");
        part(
                "xl/workbook.xml",
                "<workbook %s>%s<sheets>%s</sheets></workbook>".formatted(NAMESPACES, properties, sheets));
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A row of texts, begun at column A. */
    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    private void type(String part, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, MAIN, type));
    }
}
