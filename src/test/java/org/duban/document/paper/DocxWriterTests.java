package org.duban.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duban.evidence.EvidenceInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Papers as DOCX, read back as an editor would. */
class DocxWriterTests {

    private static final double MM = 25.4 / 1440;
    private static final double EMU = 1 / 36_000.0;

    @TempDir
    Path root;

    @Test
    void liesOnTheSheetAsTheStandardWantsIt() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var section = section(document);

            assertThat(mm(section.getPgSz().getW())).isCloseTo(210, within(0.1));
            assertThat(mm(section.getPgSz().getH())).isCloseTo(297, within(0.1));
            assertThat(mm(section.getPgMar().getTop())).isCloseTo(37, within(1.0));
            assertThat(mm(section.getPgMar().getLeft())).isCloseTo(28, within(1.0));
            assertThat(mm(section.getPgMar().getRight())).isCloseTo(26, within(1.0));
            assertThat(mm(section.getPgMar().getBottom())).isCloseTo(35, within(1.0));
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
        }
    }

    @Test
    void has22LinesOf28CharactersOnAPage() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var section = section(document);
            var style = document.getStyles().getStyle("DubanBody").getCTStyle();
            var body = style.getPPr().getSpacing();
            var pitch = ((BigInteger) body.getLine()).intValue();
            var block = twips(section.getPgSz().getH())
                    - twips(section.getPgMar().getTop())
                    - twips(section.getPgMar().getBottom());
            var line = twips(section.getPgSz().getW())
                    - twips(section.getPgMar().getLeft())
                    - twips(section.getPgMar().getRight());
            var character = 16 + twips(style.getRPr().getSpacingList().get(0).getVal()) / 20.0;

            assertThat(body.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
            assertThat(section.getDocGrid().getLinePitch().intValue()).isEqualTo(pitch);
            assertThat(block / pitch).isEqualTo(22);
            assertThat(pitch * MM).isCloseTo(10.23, within(0.05));
            assertThat((int) (line / 20.0 / character)).isEqualTo(28);
        }
    }

    @Test
    void namesTheFontsOfTheStandard() throws IOException {
        var fonts = Map.of(
                "DubanMark", "方正小标宋简体",
                "Title", "方正小标宋简体",
                "DubanBody", "仿宋_GB2312",
                "Heading1", "黑体",
                "Heading2", "楷体_GB2312",
                "Heading3", "仿宋_GB2312",
                "Heading4", "仿宋_GB2312",
                "DubanPageNumber", "宋体");
        var sizes = Map.of("Title", 44, "DubanBody", 32, "Heading1", 32, "DubanPageNumber", 28, "DubanImprint", 28);
        try (var document = read(PaperSpecimen.official())) {
            fonts.forEach((style, font) -> {
                var look = document.getStyles()
                        .getStyle(style)
                        .getCTStyle()
                        .getRPr()
                        .getRFontsArray(0);
                assertThat(List.of(look.getEastAsia(), look.getAscii(), look.getHAnsi()))
                        .as(style)
                        .containsOnly(font);
            });
            sizes.forEach((style, half) -> assertThat(document.getStyles()
                            .getStyle(style)
                            .getCTStyle()
                            .getRPr()
                            .getSzArray(0)
                            .getVal())
                    .as(style)
                    .isEqualTo(BigInteger.valueOf(half)));
        }
    }

    @Test
    void headingsAreHeadingsToAnEditor() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> Objects.requireNonNullElse(paragraph.getStyleID(), "")
                            .startsWith("Heading"))
                    .extracting(XWPFParagraph::getStyleID, XWPFParagraph::getText)
                    .startsWith(
                            org.assertj.core.groups.Tuple.tuple("Heading1", "一、总体情况"),
                            org.assertj.core.groups.Tuple.tuple("Heading2", "（一）进展"),
                            org.assertj.core.groups.Tuple.tuple("Heading3", "1. 问题整改"),
                            org.assertj.core.groups.Tuple.tuple("Heading4", "（1）问题销号"));
            for (int level = 1; level <= 4; level++) {
                var style = document.getStyles().getStyle("Heading" + level);
                assertThat(style.getName()).isEqualTo("heading " + level);
                assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal())
                        .isEqualTo(BigInteger.valueOf(level - 1));
            }
        }
    }

    @Test
    void theRedHeadStandsWhereItBelongs() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var mark = paragraph(document, "示范区创建办文件");
            var number = paragraph(document, "示创办〔2026〕12号");
            var title = paragraph(document, "关于创建国家卫生城市百日冲刺");

            assertThat(mm(mark.getCTPPr().getSpacing().getBefore())).isCloseTo(35, within(1.5));
            assertThat(document.getStyles()
                            .getStyle("DubanNumber")
                            .getCTStyle()
                            .getPPr()
                            .getSpacing()
                            .getBefore())
                    .isEqualTo(BigInteger.valueOf(2L * Geometry.linePitch()));
            var line = number.getCTPPr().getPBdr().getBottom();
            assertThat(line.getSpace().intValue() * 25.4 / 72).isCloseTo(4, within(0.5));
            assertThat(line.xgetColor().getStringValue()).isEqualTo("D6000F");
            assertThat(number.getCTPPr().getInd()).isNull();
            assertThat(title.getCTPPr().getSpacing().getBefore())
                    .isEqualTo(BigInteger.valueOf(2L * Geometry.linePitch()));
            assertThat(paragraph(document, "草稿").getCTPPr().getFramePr()).isNotNull();
        }
    }

    @Test
    void aBulletinHasIssuerAndDayOnTheLineOfItsNumber() throws IOException {
        try (var document = read(PaperSpecimen.bulletin())) {
            assertThat(paragraph(document, "区创建办\t〔2026〕第3期\t2026年11月16日")
                            .getCTPPr()
                            .getPBdr())
                    .isNotNull();
        }
        try (var document = read(PaperSpecimen.crowded())) {
            assertThat(paragraph(document, "〔2026〕第3期").getCTPPr().getPBdr()).isNull();
            assertThat(paragraph(document, "城乡一体化示范区创建国家卫生城市工作办公室\t2026年11月16日")
                            .getCTPPr()
                            .getPBdr())
                    .isNotNull();
        }
    }

    @Test
    void theDateLeavesFourCharactersFreeAndTheIssuerStandsCentredAboveIt() throws IOException {
        try (var document = read(PaperSpecimen.bulletin())) {
            var signed = document.getParagraphs().stream()
                    .filter(paragraph -> "DubanSignature".equals(paragraph.getStyleID()))
                    .toList();

            assertThat(signed).extracting(XWPFParagraph::getText).containsExactly("区创建办", "2026年11月16日");
            assertThat(signed.get(1).getCTPPr().getInd().getRightChars()).isEqualTo(BigInteger.valueOf(400));
            // The day is seven characters wide and the issuer four, so that half of three are free on each side.
            assertThat(signed.get(0).getCTPPr().getInd().getRightChars()).isEqualTo(BigInteger.valueOf(550));
        }
    }

    @Test
    void pagesAreNumberedAtTheirOuterEdges() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var policy = document.getHeaderFooterPolicy();
            var odd = policy.getFooter(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.DEFAULT)
                    .getParagraphs()
                    .get(0);
            var even = policy.getFooter(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.EVEN)
                    .getParagraphs()
                    .get(0);

            assertThat(document.getEvenAndOddHeadings()).isTrue();
            // A line more would lift the number by its height.
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getParagraphs()).hasSize(1));
            assertThat(odd.getText()).isEqualTo("— 1 —");
            assertThat(odd.getCTP().xmlText()).contains(" PAGE ");
            assertThat(odd.getCTPPr().getInd().getRightChars()).isEqualTo(BigInteger.valueOf(100));
            assertThat(odd.getCTPPr().isSetJc()).isFalse();
            assertThat(even.getText()).isEqualTo("— 1 —");
            assertThat(even.getCTPPr().getJc().getVal()).isEqualTo(STJc.LEFT);
            assertThat(even.getCTPPr().getInd().getLeftChars()).isEqualTo(BigInteger.valueOf(100));
            // The middle of a line of 14 points whose lower edge is this far from the sheet's.
            var dash = 35 - mm(section(document).getPgMar().getFooter()) - 14 * 25.4 / 72 / 2;
            assertThat(dash).isCloseTo(7, within(1.0));
        }
    }

    @Test
    void theHeadOfATableIsGroupedAndRepeatedAndNoRowIsParted() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var table = document.getTables().get(0);

            assertThat(table.getRows().subList(0, 2))
                    .allSatisfy(row -> assertThat(row.isRepeatHeader()).isTrue());
            assertThat(table.getRows().subList(2, table.getNumberOfRows()))
                    .hasSize(75)
                    .noneSatisfy(row -> assertThat(row.isRepeatHeader()).isTrue());
            assertThat(table.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            var upper = table.getRow(0).getCtRow();
            assertThat(upper.sizeOfTcArray()).isEqualTo(5);
            assertThat(upper.getTcArray(3).getTcPr().getGridSpan().getVal()).isEqualTo(BigInteger.valueOf(3));
            assertThat(upper.getTcArray(0).getTcPr().isSetVMerge()).isTrue();
            assertThat(table.getRow(1).getCtRow().sizeOfTcArray()).isEqualTo(7);
            assertThat(widths(table)).isEqualTo(Geometry.twips(156));
        }
    }

    @Test
    void photosKeepTheirShapeAndFitTwoInARow() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var table = document.getTables().get(1);
            var pictures = table.getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .toList();

            assertThat(table.getRows())
                    .hasSize(5)
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            assertThat(pictures).hasSize(9);
            for (int i = 0; i < pictures.size(); i++) {
                var size = pictures.get(i).getCTPicture().getSpPr().getXfrm().getExt();
                assertThat(size.getCx() * EMU).as("width").isLessThan(78);
                assertThat(size.getCy() * EMU).as("height").isLessThan(78);
                var upright = (i + 1) % 3 == 0;
                assertThat(size.getCx() / (double) size.getCy()).isCloseTo(upright ? 3 / 4.0 : 4 / 3.0, within(0.02));
                assertThat(pictures.get(i)
                                .getCTPicture()
                                .getNvPicPr()
                                .getCNvPr()
                                .getDescr())
                        .startsWith("第" + (i + 1) + "处");
            }
            assertThat(table.getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .xmlText())
                    .contains("descr=\"第1处横拍\"");
        }
    }

    @Test
    void theImprintHasItsRulesAndACodeSharpInPrint() throws IOException {
        try (var document = read(PaperSpecimen.bulletin())) {
            var table = document.getTables().get(0);
            var borders = table.getCTTbl().getTblPr().getTblBorders();
            var code = document.getAllPictures().get(0);

            assertThat(borders.getTop().getSz().intValue() / 8.0 * 25.4 / 72).isCloseTo(0.35, within(0.03));
            assertThat(borders.getBottom().getSz()).isEqualTo(borders.getTop().getSz());
            assertThat(borders.getInsideH().getSz().intValue() / 8.0 * 25.4 / 72)
                    .isCloseTo(0.25, within(0.03));
            assertThat(table.getText()).contains("校验码：9f86d081", "抄送：区党工委办公室，管委会办公室，区纪检监察工委。", "区创建办\t2026年11月16日印发");
            var image = ImageIO.read(new ByteArrayInputStream(code.getData()));
            assertThat(image.getWidth() / (24 / 25.4)).isGreaterThan(500);
        }
    }

    @Test
    void aFormHasItsFieldsItsCutAndItsNextSheet() throws IOException {
        try (var document = read(PaperSpecimen.form())) {
            var fields = document.getTables().get(0);

            assertThat(fields.getRow(0).getTableCells()).hasSize(4);
            assertThat(fields.getRow(1).getTableCells()).hasSize(2);
            assertThat(twips(fields.getRow(3)
                                    .getCtRow()
                                    .getTrPr()
                                    .getTrHeightArray(0)
                                    .getVal())
                            * MM)
                    .isGreaterThan(30);
            assertThat(paragraph(document, "\t 沿此线剪下 \t")
                            .getCTPPr()
                            .getTabs()
                            .getTabArray(0)
                            .getLeader())
                    .hasToString("hyphen");
            assertThat(paragraph(document, "附表").getCTPPr().isSetPageBreakBefore())
                    .isTrue();
        }
    }

    @Test
    void manyColumnsAndCertificatesLieAcross() throws IOException {
        for (var paper : List.of(PaperSpecimen.wide(40), PaperSpecimen.certificate())) {
            try (var document = read(paper)) {
                assertThat(section(document).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
                assertThat(mm(section(document).getPgSz().getW())).isCloseTo(297, within(0.1));
                assertThat(document.getFooterList().isEmpty()).isEqualTo(paper.layout() == Paper.Layout.CERTIFICATE);
            }
        }
        try (var document = read(PaperSpecimen.wide(40))) {
            assertThat(widths(document.getTables().get(0))).isEqualTo(Geometry.twips(225));
        }
    }

    @Test
    void saysWhatItIsCalledAndInWhichLanguage() throws IOException {
        try (var document = read(PaperSpecimen.official())) {
            var core = document.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("关于创建国家卫生城市百日冲刺2026年第46周排名情况的通报");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("zh-CN");
            assertThat(document.getStyles()
                            .getCtStyles()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getEastAsia())
                    .isEqualTo("zh-CN");
        }
    }

    @Test
    void isLaidOutAsTodaysEditorsDo() throws IOException {
        assertThat(text(written(PaperSpecimen.official()), "word/settings.xml"))
                .containsPattern("<w:evenAndOddHeaders[^>]*/>.*<w:compat><w:compatSetting w:name=\"compatibilityMode\"")
                .contains("w:val=\"15\"");
    }

    static Stream<Paper> all() {
        return Stream.of(
                PaperSpecimen.official(),
                PaperSpecimen.bulletin(),
                PaperSpecimen.crowded(),
                PaperSpecimen.form(),
                PaperSpecimen.wide(40),
                PaperSpecimen.certificate(),
                PaperSpecimen.ugly());
    }

    /** Each cell with a paragraph, each paragraph with a style that there is, no part that XML cannot hold. */
    @ParameterizedTest
    @MethodSource("all")
    void opensWhateverItSays(Paper paper) throws IOException {
        var bytes = written(paper);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(document.getStyles().styleExist(paragraph.getStyleID()))
                            .isTrue());
            for (var table : document.getTables()) {
                for (var row : table.getRows()) {
                    assertThat(row.getTableCells())
                            .isNotEmpty()
                            .allSatisfy(cell -> assertThat(cell.getParagraphs()).isNotEmpty());
                }
            }
        }
        var problems = Wordprocessing.problems(text(bytes, "word/document.xml"));
        assertThat(problems).isEmpty();
    }

    @Test
    void losesNothingUglyThatCanBeKept() throws IOException {
        try (var document = read(PaperSpecimen.ugly())) {
            assertThat(document.getTables().get(1).getNumberOfRows()).isEqualTo(402);
            var text = document.getTables().get(1).getRow(2).getCell(2).getText();
            assertThat(text).startsWith("=1+1控制字符和半个，表情😀，<b>&amp;</b>，制表\t换行").hasSizeGreaterThan(2_030);
        }
    }

    @Test
    void aPhotoThatIsLostLeavesItsCaption() throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter(PhotoCopies.plain(EvidenceInMemory.below(root))).write(PaperSpecimen.official(), out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getTables().get(1).getText()).contains("第9处竖拍");
        }
    }

    private byte[] written(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter(SpecimenEvidence.below(root, paper)).write(paper, out);
        return out.toByteArray();
    }

    private XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(paper)));
    }

    static String text(byte[] docx, String part) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .limit(12)
                        .toList()));
    }

    private static CTSectPr section(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    private static int widths(XWPFTable table) {
        return table.getCTTbl().getTblGrid().getGridColList().stream()
                .mapToInt(column -> twips(column.getW()))
                .sum();
    }

    private static int twips(Object measure) {
        return ((BigInteger) measure).intValue();
    }

    private static double mm(Object measure) {
        return twips(measure) * MM;
    }
}
