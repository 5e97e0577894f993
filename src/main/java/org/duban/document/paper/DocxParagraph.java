package org.duban.document.paper;

import java.math.BigInteger;
import org.duban.shared.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** A paragraph of a DOCX in the making. */
final class DocxParagraph {

    private final CTP paragraph;

    /** Into a paragraph that is still empty. */
    DocxParagraph(CTP paragraph, String style) {
        this.paragraph = paragraph;
        paragraph.addNewPPr().addNewPStyle().setVal(style);
    }

    /** Line ends and tabs become those of the format; what it cannot hold is left out. */
    DocxParagraph text(String text) {
        var clean = XmlText.of(text).replace("\r\n", "\n").replace('\r', '\n');
        if (!clean.isEmpty()) {
            append(paragraph.addNewR(), clean);
        }
        return this;
    }

    static void append(CTR run, String text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            if (c != '\n' && c != '\t') {
                continue;
            }
            if (at > from) {
                appendPlain(run.addNewT(), text.substring(from, at));
            }
            if (at < text.length() && c == '\n') {
                run.addNewBr();
            } else if (at < text.length()) {
                run.addNewTab();
            }
            from = at + 1;
        }
    }

    private static void appendPlain(CTText target, String text) {
        target.setStringValue(text);
        if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            target.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }

    /** A line to be written on by hand. */
    DocxParagraph blank(int characters) {
        var run = paragraph.addNewR();
        run.addNewRPr().addNewU().setVal(STUnderline.SINGLE);
        appendPlain(run.addNewT(), "\u3000".repeat(characters));
        return this;
    }

    /** The number of the page that it stands on. */
    DocxParagraph pageNumber() {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        appendPlain(paragraph.addNewR().addNewInstrText(), " PAGE ");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        appendPlain(paragraph.addNewR().addNewT(), "1");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        return this;
    }

    DocxParagraph size(double points) {
        var half = BigInteger.valueOf(Math.round(2 * points));
        for (var run : paragraph.getRList()) {
            var look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
            look.addNewSz().setVal(half);
            look.addNewSzCs().setVal(half);
        }
        return this;
    }

    DocxParagraph align(STJc.Enum alignment) {
        properties().addNewJc().setVal(alignment);
        return this;
    }

    DocxParagraph before(int twips) {
        spacing().setBefore(BigInteger.valueOf(twips));
        return this;
    }

    DocxParagraph after(int twips) {
        spacing().setAfter(BigInteger.valueOf(twips));
        return this;
    }

    DocxParagraph exactly(int twips) {
        spacing().setLine(BigInteger.valueOf(twips));
        spacing().setLineRule(org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule.EXACT);
        return this;
    }

    /** In characters of the paragraph's own size; {@code points} is that size, for readers that know no characters. */
    DocxParagraph rightIndent(double characters, double points) {
        var indent =
                properties().isSetInd() ? properties().getInd() : properties().addNewInd();
        indent.setRightChars(BigInteger.valueOf(Math.round(100 * characters)));
        indent.setRight(BigInteger.valueOf(Geometry.pointTwips(characters * points)));
        return this;
    }

    DocxParagraph leftIndent(double characters, double points) {
        var indent =
                properties().isSetInd() ? properties().getInd() : properties().addNewInd();
        indent.setLeftChars(BigInteger.valueOf(Math.round(100 * characters)));
        indent.setLeft(BigInteger.valueOf(Geometry.pointTwips(characters * points)));
        return this;
    }

    DocxParagraph tab(int twips, STTabJc.Enum alignment, STTabTlc.Enum leader) {
        var tabs =
                properties().isSetTabs() ? properties().getTabs() : properties().addNewTabs();
        var tab = tabs.addNewTab();
        tab.setVal(alignment);
        tab.setLeader(leader);
        tab.setPos(BigInteger.valueOf(twips));
        return this;
    }

    DocxParagraph onNewPage() {
        properties().addNewPageBreakBefore();
        return this;
    }

    DocxParagraph keptWithNext() {
        properties().addNewKeepNext();
        return this;
    }

    /** A red line below it, {@code points} from its text and as wide as the text block. */
    DocxParagraph redLine(int points) {
        redden(properties().addNewPBdr().addNewBottom(), 16, points);
        return this;
    }

    /** In a red frame at the upper right of the text block, where it moves nothing else. */
    DocxParagraph stamped(int width) {
        var properties = properties();
        var frame = properties.addNewFramePr();
        frame.setW(BigInteger.valueOf(width));
        frame.setHSpace(BigInteger.valueOf(0));
        frame.setWrap(org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap.AROUND);
        frame.setVAnchor(org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor.MARGIN);
        frame.setHAnchor(org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor.MARGIN);
        frame.setXAlign(org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign.RIGHT);
        frame.setY(BigInteger.valueOf(1));
        var border = properties.addNewPBdr();
        redden(border.addNewTop(), 16, 1);
        redden(border.addNewLeft(), 16, 4);
        redden(border.addNewBottom(), 16, 1);
        redden(border.addNewRight(), 16, 4);
        return this;
    }

    private static void redden(CTBorder border, int eighths, int space) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.valueOf(space));
        border.setColor("D6000F");
    }

    CTR addRun() {
        return paragraph.addNewR();
    }

    private CTPPr properties() {
        return paragraph.getPPr();
    }

    private CTSpacing spacing() {
        return properties().isSetSpacing()
                ? properties().getSpacing()
                : properties().addNewSpacing();
    }
}
