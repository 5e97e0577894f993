package org.duban.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.shared.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageBorderOffset;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.springframework.stereotype.Component;

/**
 * Writes papers as DOCX, to be edited further and printed by the office's own hand, with the measures of GB/T 9704-2012.
 *
 * <p>It takes about as much memory as the document has bytes: photos come in one by one, and nothing is kept beside them.
 */
@Component
@RequiredArgsConstructor
public class DocxWriter {

    /** From the upper edge of a line as high as its characters down to the dash in its middle, in millimetres. */
    private static final double DASH_IN_LINE = 14 * Geometry.MM_PER_POINT / 2;
    /** The characters of the red head begin a little below the top of their line. */
    private static final double MARK_IN_LINE = 1;
    /** From the sheet's edges to a certificate's words, inside its frame; in millimetres. */
    private static final double CERTIFICATE_INSET = 38;

    private final PhotoCopies photos;

    /** The stream is left open. */
    public void write(Paper paper, OutputStream out) throws IOException {
        var document = new XWPFDocument();
        try {
            compose(document, paper);
            document.write(out);
        } finally {
            // To close it would be to write all of it once more, into memory and for nobody.
            document.getPackage().revert();
        }
    }

    private void compose(XWPFDocument document, Paper paper) {
        describe(document, paper);
        var styles = DocxStyles.begin(document);
        var pictures = new DocxPictures(document, photos.on(paper));
        var body = new DocxBody(
                document.getDocument().getBody(), styles, pictures, blockWidth(paper.layout()), bodyStyle(paper));
        writeHead(body, paper);
        body.write(paper.body());
        if (paper.layout() == Paper.Layout.CERTIFICATE) {
            writeAwardFoot(body, pictures, paper);
        } else {
            Optional.ofNullable(paper.signature()).ifPresent(signature -> writeSignature(body, paper, signature));
            Optional.ofNullable(paper.imprint())
                    .ifPresent(imprint -> writeImprint(body, pictures, paper.words(), imprint));
            body.write(paper.annex());
            writePageNumbers(document, styles);
        }
        layOut(section(document), paper.layout());
    }

    private static DocxStyle bodyStyle(Paper paper) {
        return paper.layout() == Paper.Layout.CERTIFICATE ? DocxStyle.AWARD_BODY : DocxStyle.BODY;
    }

    /** In twips. */
    private static int blockWidth(Paper.Layout layout) {
        return Geometry.twips(
                switch (layout) {
                    case OFFICIAL, FORM -> Geometry.BLOCK_WIDTH;
                    case WIDE -> Geometry.BLOCK_HEIGHT;
                    case CERTIFICATE -> Geometry.SHEET_HEIGHT - 2 * CERTIFICATE_INSET;
                });
    }

    private static void describe(XWPFDocument document, Paper paper) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(XmlText.of(paper.name()));
        core.setCreator(XmlText.of(
                paper.signature() == null ? "Duban 督办" : paper.signature().issuer()));
        core.getUnderlyingProperties().setLanguageProperty(paper.words().language());
        document.setEvenAndOddHeadings(true);
        layOutAsToday(document);
    }

    /** Without a word about it, an editor lays a document out as that of 2007 did, and says so in its window. */
    private static void layOutAsToday(XWPFDocument document) {
        try (var settings = document.getSettings().getCTSettings().newCursor()) {
            settings.toEndToken();
            settings.beginElement("compat", DocxStyle.NAMESPACE);
            settings.beginElement("compatSetting", DocxStyle.NAMESPACE);
            settings.insertAttributeWithValue("name", DocxStyle.NAMESPACE, "compatibilityMode");
            settings.insertAttributeWithValue("uri", DocxStyle.NAMESPACE, "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue("val", DocxStyle.NAMESPACE, "15");
        }
    }

    private static void writeHead(DocxBody body, Paper paper) {
        if (paper.mark() != null) {
            body.pending(paper.mark());
        }
        if (paper.letterhead() != null) {
            writeLetterhead(body, paper.letterhead());
        }
        writeTitle(body, paper);
        if (paper.addressee() != null) {
            body.paragraph(DocxStyle.FLUSH).text(paper.addressee());
        }
    }

    private static void writeLetterhead(DocxBody body, Paper.Letterhead head) {
        body.paragraph(DocxStyle.MARK)
                .text(head.name())
                .size(head.points())
                .exactly(Geometry.pointTwips(head.points() * 1.1))
                .before(Geometry.twips(Geometry.MARK_BELOW_TOP - MARK_IN_LINE));
        int block = Geometry.twips(Geometry.BLOCK_WIDTH);
        int space = (int) Math.round(Geometry.RED_LINE_BELOW_NUMBER / Geometry.MM_PER_POINT);
        if (head.issuer() == null) {
            body.paragraph(DocxStyle.NUMBER).text(head.number()).redLine(space);
            return;
        }
        var day = PaperWords.orEmpty(head.day());
        var number = body.paragraph(DocxStyle.NUMBER);
        if (head.crowded()) {
            number.text(head.number());
            body.paragraph(DocxStyle.NUMBER)
                    .before(Geometry.twips(4))
                    .exactly(Geometry.linePitch())
                    .text(head.issuer() + "\t" + day)
                    .tab(block, STTabJc.RIGHT, STTabTlc.NONE)
                    .align(STJc.LEFT)
                    .redLine(space);
            return;
        }
        number.text(head.issuer() + "\t" + head.number() + "\t" + day)
                .tab(block / 2, STTabJc.CENTER, STTabTlc.NONE)
                .tab(block, STTabJc.RIGHT, STTabTlc.NONE)
                .align(STJc.LEFT)
                .redLine(space);
    }

    /** Clause 7.3.1: two lines below the red line; without one, a line below the top. */
    private static void writeTitle(DocxBody body, Paper paper) {
        boolean award = paper.layout() == Paper.Layout.CERTIFICATE;
        for (int line = 0; line < paper.title().size(); line++) {
            var paragraph = body.paragraph(award ? DocxStyle.AWARD_TITLE : DocxStyle.TITLE)
                    .text(paper.title().get(line));
            if (line == 0 && !award) {
                paragraph.before((paper.letterhead() == null ? 1 : 2) * Geometry.linePitch());
            }
            if (line == paper.title().size() - 1 && !award) {
                paragraph.after(Geometry.linePitch());
            }
        }
    }

    /** Clause 7.3.5: the date four characters from the right edge, the issuer centred above it, room for a seal. */
    private static void writeSignature(DocxBody body, Paper paper, Paper.Signature signature) {
        int room = 2 * Geometry.linePitch();
        if (signature.signatory() != null) {
            var line = body.paragraph(DocxStyle.SIGNATURE)
                    .before(room)
                    .text(paper.words().signatory());
            if (signature.signatory().isBlank()) {
                line.blank(8);
            } else {
                line.text(signature.signatory());
            }
            line.rightIndent(Geometry.SIGNATURE_INDENT, 16);
            room = 0;
        }
        double indent = signature.sprawling() ? 0 : Geometry.SIGNATURE_INDENT - signature.overhang();
        body.paragraph(DocxStyle.SIGNATURE)
                .before(room)
                .text(signature.issuer())
                .rightIndent(Math.max(0, indent), 16);
        body.paragraph(DocxStyle.SIGNATURE).text(signature.day()).rightIndent(Geometry.SIGNATURE_INDENT, 16);
    }

    /** Of a certificate: the code and the number at the left, issuer and day level with them at the right, for the seal. */
    private static void writeAwardFoot(DocxBody body, DocxPictures pictures, Paper paper) {
        double width = Geometry.SHEET_HEIGHT - 2 * CERTIFICATE_INSET;
        body.paragraph(DocxStyle.IMPRINT);
        var row = body.table(List.of(Geometry.CODE, width / 2 - Geometry.CODE, width / 2))
                .row(false, 0);
        var code = body.paragraph(row.centred(1), DocxStyle.PICTURE);
        var beside = row.centred(1);
        var imprint = paper.imprint();
        var check = imprint == null ? null : imprint.check();
        if (check != null) {
            pictures.code(code.addRun(), check.address(), Geometry.CODE);
            check.words()
                    .forEach(line -> body.paragraph(beside, DocxStyle.PICTURE_CAPTION)
                            .text(line)
                            .align(STJc.LEFT));
        }
        body.paragraph(beside, DocxStyle.PICTURE_CAPTION)
                .text(imprint == null ? "" : imprint.printed())
                .align(STJc.LEFT);
        var signed = row.centred(1);
        var signature = paper.signature();
        body.paragraph(signed, DocxStyle.SIGNATURE)
                .text(signature == null ? "" : signature.issuer())
                .align(STJc.CENTER);
        body.paragraph(signed, DocxStyle.SIGNATURE)
                .text(signature == null ? "" : signature.day())
                .align(STJc.CENTER);
        body.gap();
    }

    /** Clause 7.4: to whom it also goes, then who printed it and when; above them how to find out whether it is genuine. */
    private static void writeImprint(DocxBody body, DocxPictures pictures, PaperWords words, Paper.Imprint imprint) {
        body.paragraph(DocxStyle.IMPRINT);
        double text = Geometry.BLOCK_WIDTH - Geometry.CODE - 4;
        var table = body.table(List.of(Geometry.BLOCK_WIDTH - text, text)).lined();
        if (imprint.check() != null) {
            var row = table.row(false, 0);
            pictures.code(
                    body.paragraph(row.centred(1), DocxStyle.PICTURE).addRun(),
                    imprint.check().address(),
                    Geometry.CODE);
            var beside = row.centred(1);
            if (imprint.check().words().isEmpty()) {
                body.paragraph(beside, DocxStyle.PICTURE_CAPTION);
            }
            for (var line : imprint.check().words()) {
                body.paragraph(beside, DocxStyle.PICTURE_CAPTION)
                        .text(line)
                        .align(STJc.LEFT)
                        .keptWithNext();
            }
        }
        if (!imprint.copies().isEmpty()) {
            body.paragraph(table.row(false, 0).centred(2), DocxStyle.IMPRINT)
                    .text(words.copies(imprint.copies()))
                    .leftIndent(1, 14)
                    .rightIndent(1, 14);
        }
        int right = Geometry.twips(Geometry.BLOCK_WIDTH) - Geometry.pointTwips(14 + 6);
        body.paragraph(table.row(false, 0).centred(2), DocxStyle.IMPRINT)
                .tab(right, STTabJc.RIGHT, STTabTlc.NONE)
                .text(PaperWords.orEmpty(imprint.issuer()) + "\t" + imprint.printed())
                .leftIndent(1, 14);
        body.gap();
    }

    /** Clause 7.5: between dashes, one character from the outer edge, which is the right one of odd pages. */
    private static void writePageNumbers(XWPFDocument document, DocxStyles styles) {
        // Asked for through the library, which else adds an empty paragraph below one that it has not made itself.
        var odd = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        new DocxParagraph(odd.getCTP(), styles.id(DocxStyle.PAGE_NUMBER))
                .text("— ")
                .pageNumber()
                .text(" —")
                .rightIndent(1, 14);
        var even = document.createFooter(HeaderFooterType.EVEN).createParagraph();
        new DocxParagraph(even.getCTP(), styles.id(DocxStyle.PAGE_NUMBER))
                .text("— ")
                .pageNumber()
                .text(" —")
                .leftIndent(1, 14)
                .align(STJc.LEFT);
    }

    private static CTSectPr section(XWPFDocument document) {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private static void layOut(CTSectPr section, Paper.Layout layout) {
        switch (layout) {
            case OFFICIAL, FORM -> {
                sheet(section, Geometry.SHEET_WIDTH, Geometry.SHEET_HEIGHT, false);
                margins(section, Geometry.TOP, Geometry.RIGHT, Geometry.BOTTOM, Geometry.LEFT);
                grid(section);
            }
            // Bound at the left edge of the book, where the head of a sheet across comes to lie.
            case WIDE -> {
                sheet(section, Geometry.SHEET_HEIGHT, Geometry.SHEET_WIDTH, true);
                margins(section, Geometry.LEFT, Geometry.TOP, Geometry.RIGHT, Geometry.BOTTOM);
            }
            case CERTIFICATE -> {
                sheet(section, Geometry.SHEET_HEIGHT, Geometry.SHEET_WIDTH, true);
                double inset = CERTIFICATE_INSET;
                margins(section, inset - 8, inset, inset - 8, inset);
                section.addNewVAlign().setVal(STVerticalJc.CENTER);
                frame(section);
            }
        }
    }

    private static void sheet(CTSectPr section, double width, double height, boolean across) {
        var sheet = section.addNewPgSz();
        sheet.setW(BigInteger.valueOf(Geometry.twips(width)));
        sheet.setH(BigInteger.valueOf(Geometry.twips(height)));
        if (across) {
            sheet.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private static void margins(CTSectPr section, double top, double right, double bottom, double left) {
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Geometry.twips(top)));
        margins.setRight(BigInteger.valueOf(Geometry.twips(right)));
        margins.setBottom(BigInteger.valueOf(Geometry.twips(bottom)));
        margins.setLeft(BigInteger.valueOf(Geometry.twips(left)));
        margins.setHeader(BigInteger.valueOf(Geometry.twips(15)));
        // The lower edge of the number's line above the sheet's, so that the dashes are where they belong.
        double below = Geometry.PAGE_NUMBER_BELOW_BLOCK + DASH_IN_LINE;
        margins.setFooter(BigInteger.valueOf(Geometry.twips(bottom - below)));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void grid(CTSectPr section) {
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(Geometry.linePitch()));
    }

    private static void frame(CTSectPr section) {
        var borders = section.addNewPgBorders();
        borders.setOffsetFrom(STPageBorderOffset.PAGE);
        frame(borders.addNewTop());
        frame(borders.addNewLeft());
        frame(borders.addNewBottom());
        frame(borders.addNewRight());
    }

    private static void frame(CTBorder border) {
        border.setVal(STBorder.THIN_THICK_SMALL_GAP);
        border.setSz(BigInteger.valueOf(36));
        border.setSpace(BigInteger.valueOf(31));
        border.setColor("D6000F");
    }
}
