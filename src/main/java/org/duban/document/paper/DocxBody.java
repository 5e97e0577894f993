package org.duban.document.paper;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * Writes a paper's blocks into the body of a DOCX.
 *
 * <p>It only ever appends, and keeps hold of what it appends to: looking up a row or a paragraph by its number would walk
 * through all before it.
 */
final class DocxBody {

    private static final int FIELD_LINE = Geometry.pointTwips(23);
    private static final double PHOTO_INSET = 1;

    private final CTBody body;
    private final DocxStyles styles;
    private final DocxPictures pictures;
    private final int width;
    private final DocxStyle text;
    private boolean onNewPage;

    /**
     * @param width of the text block, in twips
     * @param text the style of paragraphs
     */
    DocxBody(CTBody body, DocxStyles styles, DocxPictures pictures, int width, DocxStyle text) {
        this.body = body;
        this.styles = styles;
        this.pictures = pictures;
        this.width = width;
        this.text = text;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        if (block instanceof Heading heading) {
            paragraph(DocxStyle.heading(heading.level())).text(heading.text());
        } else if (block instanceof Text words) {
            var style = DocxStyle.of(words.style());
            paragraph(style == DocxStyle.BODY ? text : style).text(words.text());
        } else if (block instanceof Table table) {
            write(table);
        } else if (block instanceof Photos photos) {
            write(photos);
        } else if (block instanceof Fields fields) {
            write(fields);
        } else if (block instanceof Cut cut) {
            write(cut);
        } else {
            onNewPage = true;
        }
    }

    DocxParagraph paragraph(DocxStyle style) {
        var paragraph = new DocxParagraph(body.addNewP(), styles.id(style));
        if (onNewPage) {
            paragraph.onNewPage();
            onNewPage = false;
        }
        return paragraph;
    }

    /** At the upper right of the page, for a paper that is not issued yet. */
    void pending(String mark) {
        double points = Math.min((Ems.of(mark) + 1) * 16, Geometry.BLOCK_WIDTH / Geometry.MM_PER_POINT);
        paragraph(DocxStyle.PENDING).text(mark).stamped(Geometry.pointTwips(points));
    }

    /** Holds a table apart from what is above and below it. */
    void gap() {
        paragraph(DocxStyle.GAP);
    }

    DocxTable table(List<Double> shares) {
        return new DocxTable(body.addNewTbl(), DocxTable.widths(shares, width));
    }

    DocxParagraph paragraph(CTTc cell, DocxStyle style) {
        return new DocxParagraph(cell.addNewP(), styles.id(style));
    }

    private void write(Table table) {
        if (table.columns().isEmpty()) {
            return;
        }
        if (table.caption() == null) {
            gap();
        } else {
            paragraph(DocxStyle.CAPTION).text(table.caption());
        }
        var made = table(table.columns().stream().map(Table.Column::share).toList())
                .ruled();
        if (table.dense()) {
            made.tight();
        }
        writeHead(made, table);
        for (var cells : table.rows()) {
            var row = made.row(false, 0);
            for (int column = 0; column < cells.size(); column++) {
                writeCell(
                        row.centred(1),
                        cells.get(column),
                        table.columns().get(column).align(),
                        DocxStyle.cell(table));
            }
        }
        gap();
    }

    private void writeHead(DocxTable made, Table table) {
        var head = table.head();
        var style = DocxStyle.headCell(table);
        var upper = made.row(true, 0);
        for (var cell : head.get(0)) {
            var target = cell.rows() > 1 ? upper.merged(cell.columns(), true) : upper.centred(cell.columns());
            paragraph(target, style).text(cell.text());
        }
        if (head.size() == 1) {
            return;
        }
        var lower = made.row(true, 0);
        var below = head.get(1).stream().collect(Collectors.toMap(HeadCell::column, HeadCell::text));
        for (int column = 0; column < table.columns().size(); column++) {
            var text = below.get(column);
            var target = text == null ? lower.merged(1, false) : lower.centred(1);
            paragraph(target, style).text(text == null ? "" : text);
        }
    }

    private void writeCell(CTTc target, Table.Cell cell, Table.Align align, DocxStyle style) {
        var paragraph = paragraph(target, style).text(cell.text());
        if (align == Table.Align.LEFT) {
            paragraph.align(STJc.LEFT);
        } else if (align == Table.Align.RIGHT) {
            paragraph.align(STJc.RIGHT);
        }
    }

    /** Two in a row; the row holds the photos and their captions together. */
    private void write(Photos photos) {
        var all = photos.photos();
        if (all.isEmpty()) {
            return;
        }
        gap();
        var made = table(List.of(1.0, 1.0));
        var edge = Geometry.millimetres(width) / 2 - 2 * PHOTO_INSET;
        for (int i = 0; i < all.size(); i += 2) {
            var row = made.row(false, 0);
            writePhoto(row.cell(1), all.get(i), Math.min(edge, Geometry.PHOTO_EDGE));
            var second = row.cell(1);
            if (i + 1 < all.size()) {
                writePhoto(second, all.get(i + 1), Math.min(edge, Geometry.PHOTO_EDGE));
            } else {
                paragraph(second, DocxStyle.PICTURE_CAPTION);
            }
        }
        gap();
    }

    private void writePhoto(CTTc cell, Photo photo, double edge) {
        cell.getTcPr()
                .addNewVAlign()
                .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc.BOTTOM);
        pictures.photo(paragraph(cell, DocxStyle.PICTURE).addRun(), photo, edge);
        paragraph(cell, DocxStyle.PICTURE_CAPTION).text(photo.caption());
    }

    private void write(Fields fields) {
        if (fields.fields().isEmpty()) {
            return;
        }
        gap();
        var made = table(List.of(16.0, 34.0, 16.0, 34.0)).ruled();
        for (var pair : fields.rows()) {
            int lines = Collections.max(pair.stream().map(Fields.Field::lines).toList());
            var row = made.row(false, Math.max(1, lines) * FIELD_LINE);
            for (var field : pair) {
                paragraph(row.centred(1), DocxStyle.FIELD).text(field.label()).align(STJc.CENTER);
                paragraph(row.centred(pair.size() == 1 ? 3 : 1), DocxStyle.FIELD)
                        .text(field.value());
            }
        }
        gap();
    }

    /** Dashes lead to the words and from them to the edge. */
    private void write(Cut cut) {
        paragraph(DocxStyle.CUT)
                .tab(width / 2, STTabJc.CENTER, STTabTlc.HYPHEN)
                .tab(width, STTabJc.RIGHT, STTabTlc.HYPHEN)
                .text("\t " + cut.words() + " \t");
    }
}
