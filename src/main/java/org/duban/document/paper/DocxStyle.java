package org.duban.document.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The styles of a paper as DOCX: everything on it has one, so that whoever goes on editing changes a style, not every line.
 *
 * <p>Fonts are named and not embedded; they are those that GB/T 9704-2012 asks for (clause 5.2.2 and the parts' own).
 */
enum DocxStyle {
    BODY("DubanBody", "公文正文", Font.FANGSONG, 16, "<w:jc w:val='both'/>", Indent.FIRST_LINE),
    FLUSH("DubanFlush", "公文顶格", Font.FANGSONG, 16, "<w:jc w:val='both'/>", Indent.NONE),
    CENTRED("DubanCentred", "公文居中", Font.FANGSONG, 16, "<w:jc w:val='center'/>", Indent.NONE),
    NOTE("DubanNote", "公文注释", Font.FANGSONG, 12, "<w:jc w:val='both'/>", Indent.NONE),
    HEADING_1("Heading1", "heading 1", Font.HEI, 16, outline(0), Indent.FIRST_LINE),
    HEADING_2("Heading2", "heading 2", Font.KAI, 16, outline(1), Indent.FIRST_LINE),
    HEADING_3("Heading3", "heading 3", Font.FANGSONG, 16, outline(2), Indent.FIRST_LINE),
    HEADING_4("Heading4", "heading 4", Font.FANGSONG, 16, outline(3), Indent.FIRST_LINE),
    MARK("DubanMark", "发文机关标志", Font.TITLE, 38, "<w:jc w:val='center'/>", Indent.NONE),
    NUMBER("DubanNumber", "发文字号", Font.FANGSONG, 16, "<w:jc w:val='center'/>", Indent.NONE),
    TITLE("Title", "Title", Font.TITLE, 22, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    SIGNATURE("DubanSignature", "公文署名", Font.FANGSONG, 16, "<w:keepNext/><w:jc w:val='right'/>", Indent.NONE),
    IMPRINT("DubanImprint", "版记", Font.FANGSONG, 14, "<w:keepNext/><w:jc w:val='left'/>", Indent.NONE),
    CAPTION("DubanCaption", "表格标题", Font.HEI, 14, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    HEAD_CELL("DubanHeadCell", "表头文字", Font.HEI, 12, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    CELL("DubanCell", "表格文字", Font.FANGSONG, 12, "<w:jc w:val='center'/>", Indent.NONE),
    DENSE_HEAD_CELL("DubanDenseHeadCell", "表头小字", Font.HEI, 10.5, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    DENSE_CELL("DubanDenseCell", "表格小字", Font.FANGSONG, 10.5, "<w:jc w:val='center'/>", Indent.NONE),
    CROWDED_HEAD_CELL("DubanCrowdedHeadCell", "表头更小字", Font.HEI, 9, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    CROWDED_CELL("DubanCrowdedCell", "表格更小字", Font.FANGSONG, 9, "<w:jc w:val='center'/>", Indent.NONE),
    FIELD("DubanField", "表单文字", Font.FANGSONG, 14, "<w:jc w:val='left'/>", Indent.NONE),
    PICTURE("DubanPicture", "照片", Font.FANGSONG, 12, "<w:keepNext/><w:jc w:val='center'/>", Indent.NONE),
    PICTURE_CAPTION("DubanPictureCaption", "照片说明", Font.FANGSONG, 10.5, "<w:jc w:val='center'/>", Indent.NONE),
    PENDING("DubanPending", "未定稿标记", Font.HEI, 16, "<w:jc w:val='center'/>", Indent.NONE),
    CUT("DubanCut", "裁切线", Font.FANGSONG, 12, "<w:jc w:val='left'/>", Indent.NONE),
    /** Holds what lies above and below it apart, such as two tables, which would else grow together. */
    GAP("DubanGap", "间隔", Font.FANGSONG, 5, "<w:jc w:val='left'/>", Indent.NONE),
    PAGE_NUMBER("DubanPageNumber", "公文页码", Font.SONG, 14, "<w:jc w:val='right'/>", Indent.NONE),
    AWARD_TITLE("DubanAwardTitle", "奖状标题", Font.TITLE, 48, "<w:jc w:val='center'/>", Indent.NONE),
    AWARD_BODY("DubanAwardBody", "奖状正文", Font.FANGSONG, 22, "<w:jc w:val='both'/>", Indent.FIRST_LINE);

    private static final String RED = "D6000F";
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final String id;
    private final String label;
    private final String font;
    private final double points;
    private final String paragraph;
    private final Indent indent;

    DocxStyle(String id, String label, String font, double points, String paragraph, Indent indent) {
        this.id = id;
        this.label = label;
        this.font = font;
        this.points = points;
        this.paragraph = paragraph;
        this.indent = indent;
    }

    private enum Indent {
        NONE,
        FIRST_LINE
    }

    private static final class Font {

        static final String TITLE = "方正小标宋简体";
        static final String FANGSONG = "仿宋_GB2312";
        static final String KAI = "楷体_GB2312";
        static final String HEI = "黑体";
        static final String SONG = "宋体";
    }

    /** A heading stays with what it heads. */
    private static String outline(int level) {
        return "<w:keepNext/><w:jc w:val='both'/><w:outlineLvl w:val='" + level + "'/>";
    }

    static DocxStyle heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    static DocxStyle headCell(Table table) {
        return table.crowded() ? CROWDED_HEAD_CELL : table.dense() ? DENSE_HEAD_CELL : HEAD_CELL;
    }

    static DocxStyle cell(Table table) {
        return table.crowded() ? CROWDED_CELL : table.dense() ? DENSE_CELL : CELL;
    }

    static DocxStyle of(Text.Style style) {
        return switch (style) {
            case BODY -> BODY;
            case FLUSH -> FLUSH;
            case CENTRED -> CENTRED;
            case NOTE -> NOTE;
        };
    }

    /** As the format knows it. */
    String id() {
        return id;
    }

    /** As an editor shows it. */
    String label() {
        return label;
    }

    /** The part of a document that defines them all. */
    static String document() {
        return "<w:styles xmlns:w='" + NAMESPACE + "'><w:docDefaults><w:rPrDefault><w:rPr>" + fonts(Font.FANGSONG)
                + size(16)
                + "<w:lang w:val='en-US' w:eastAsia='zh-CN' w:bidi='ar-SA'/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/><w:qFormat/></w:style>"
                + "<w:style w:type='table' w:default='1' w:styleId='TableNormal'><w:name w:val='Normal Table'/><w:uiPriority w:val='99'/>"
                + "<w:tblPr><w:tblInd w:w='0' w:type='dxa'/><w:tblCellMar><w:top w:w='0' w:type='dxa'/><w:left w:w='57' w:type='dxa'/>"
                + "<w:bottom w:w='0' w:type='dxa'/><w:right w:w='57' w:type='dxa'/></w:tblCellMar></w:tblPr></w:style>"
                + Arrays.stream(values()).map(DocxStyle::xml).collect(Collectors.joining())
                + "</w:styles>";
    }

    private String xml() {
        // The order of the parts is the schema's: keepNext before spacing, spacing before indent, jc and outline level
        // last.
        var keep = paragraph.startsWith("<w:keepNext/>") ? "<w:keepNext/>" : "";
        return "<w:style w:type='paragraph' w:customStyle='" + (isBuiltIn() ? 0 : 1) + "' w:styleId='" + id
                + "'><w:name w:val='"
                + label + "'/><w:basedOn w:val='Normal'/>" + (outlined() ? "<w:next w:val='DubanBody'/>" : "")
                + "<w:qFormat/><w:pPr>" + keep + "<w:widowControl w:val='0'/>" + spacing() + firstLine()
                + paragraph.substring(keep.length()) + "</w:pPr><w:rPr>" + fonts(font)
                + (this == MARK || this == PENDING ? "<w:b/>" : "") + colour() + stretch() + size(points)
                + "</w:rPr></w:style>";
    }

    private boolean isBuiltIn() {
        return outlined() || this == TITLE;
    }

    private boolean outlined() {
        return paragraph.contains("outlineLvl");
    }

    private String spacing() {
        return switch (this) {
            case BODY, FLUSH, CENTRED, HEADING_1, HEADING_2, HEADING_3, HEADING_4, SIGNATURE ->
                exactly(Geometry.linePitch(), 0, 0);
            case MARK -> exactly(Geometry.pointTwips(points), 0, 0);
            // The red line is set by its distance from this line's lower edge.
            case NUMBER -> exactly(Geometry.pointTwips(points), 2 * Geometry.linePitch(), 0);
            case TITLE -> exactly(Geometry.pointTwips(points * 1.45), 0, 0);
            case NOTE -> exactly(Geometry.pointTwips(18), 0, 0);
            case GAP -> exactly(Geometry.twips(4), 0, 0);
            case PAGE_NUMBER -> exactly(Geometry.pointTwips(points), 0, 0);
            case PICTURE ->
                "<w:snapToGrid w:val='0'/><w:spacing w:before='40' w:after='40' w:line='240' w:lineRule='auto'/>";
            case CAPTION -> exactly(Geometry.pointTwips(20), 0, Geometry.twips(2));
            case CELL, HEAD_CELL -> exactly(Geometry.pointTwips(17), 0, 0);
            case DENSE_CELL, DENSE_HEAD_CELL -> exactly(Geometry.pointTwips(14), 0, 0);
            case CROWDED_CELL, CROWDED_HEAD_CELL -> exactly(Geometry.pointTwips(12), 0, 0);
            case FIELD -> exactly(Geometry.pointTwips(23), 0, 0);
            case PICTURE_CAPTION -> exactly(Geometry.pointTwips(15), 0, 0);
            case IMPRINT -> exactly(Geometry.pointTwips(22), 0, 0);
            case CUT -> exactly(Geometry.pointTwips(18), Geometry.twips(4), Geometry.twips(4));
            case PENDING -> exactly(Geometry.pointTwips(21), 0, 0);
            case AWARD_TITLE -> exactly(Geometry.pointTwips(points * 1.4), 0, Geometry.linePitch());
            case AWARD_BODY -> exactly(Geometry.pointTwips(points * 1.8), 0, 0);
        };
    }

    private static String exactly(int twips, int before, int after) {
        return "<w:spacing w:before='" + before + "' w:after='" + after + "' w:line='" + twips
                + "' w:lineRule='exact'/>";
    }

    private String firstLine() {
        return indent == Indent.NONE
                ? ""
                : "<w:ind w:firstLineChars='200' w:firstLine='" + Geometry.pointTwips(2 * points) + "'/>";
    }

    private String colour() {
        return this == MARK || this == AWARD_TITLE || this == PENDING ? "<w:color w:val='" + RED + "'/>" : "";
    }

    private String stretch() {
        return switch (this) {
            case MARK -> "<w:spacing w:val='" + Geometry.pointTwips(points * (Ems.SPACED - 1)) + "'/>";
            case AWARD_TITLE -> "<w:spacing w:val='144'/>";
            case BODY, FLUSH, CENTRED, HEADING_1, HEADING_2, HEADING_3, HEADING_4, SIGNATURE ->
                "<w:spacing w:val='" + Geometry.characterSpace() + "'/>";
            default -> "";
        };
    }

    private static String fonts(String font) {
        return "<w:rFonts w:ascii='%1$s' w:hAnsi='%1$s' w:eastAsia='%1$s' w:cs='%1$s' w:hint='eastAsia'/>"
                .formatted(font);
    }

    /** In half points. */
    private static String size(double points) {
        var half = Math.round(2 * points);
        return "<w:sz w:val='" + half + "'/><w:szCs w:val='" + half + "'/>";
    }
}
