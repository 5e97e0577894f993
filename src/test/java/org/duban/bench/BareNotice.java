package org.duban.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.document.paper.Block;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photos;
import org.duban.document.paper.Table;
import org.duban.document.paper.Text;

/** A paper's words, tables and pictures through the library alone: without styles, widths, rules and page numbers. */
final class BareNotice {

    private static final int WIDTH = Units.toEMU(216);
    private static final int HEIGHT = Units.toEMU(162);

    private final Paper paper;
    private final List<byte[]> pictures;

    /** @param pictures of the paper's photos, in their order */
    BareNotice(Paper paper, List<byte[]> pictures) {
        this.paper = paper;
        this.pictures = pictures;
    }

    void write(OutputStream out) throws IOException, InvalidFormatException {
        var document = new XWPFDocument();
        paper.title().forEach(line -> write(document, line));
        for (var block : paper.body()) {
            write(document, block);
        }
        document.write(out);
        document.getPackage().revert();
    }

    private void write(XWPFDocument document, Block block) throws IOException, InvalidFormatException {
        if (block instanceof Heading heading) {
            write(document, heading.text());
        } else if (block instanceof Text text) {
            write(document, text.text());
        } else if (block instanceof Table table) {
            write(document, table);
        } else if (block instanceof Photos photos) {
            write(document, photos);
        }
    }

    private static void write(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void write(XWPFDocument document, Table table) {
        var made = document.createTable();
        made.removeRow(0);
        var head = made.createRow();
        table.columns().forEach(column -> head.createCell().setText(column.heading()));
        for (var cells : table.rows()) {
            var row = made.createRow();
            for (var column = 0; column < cells.size(); column++) {
                row.getCell(column).setText(cells.get(column).text());
            }
        }
    }

    private void write(XWPFDocument document, Photos photos) throws IOException, InvalidFormatException {
        for (var number = 0; number < pictures.size(); number++) {
            var picture = new ByteArrayInputStream(pictures.get(number));
            document.createParagraph()
                    .createRun()
                    .addPicture(picture, PictureType.JPEG, number + ".jpg", WIDTH, HEIGHT);
            write(document, photos.photos().get(number).caption());
        }
    }
}
