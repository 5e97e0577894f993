package org.duban.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.duban.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Offices' own templates: what is refused and why, and what the good ones become. */
class DocxTemplateTests {

    @TempDir
    Path root;

    private final Paper paper = PaperSpecimen.official();

    @Test
    void fillsEveryPlaceWhereverItStands() throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("{{标题}}");
            document.createParagraph().createRun().setText("{{ ADDRESSEE }}与{{number}}");
            var table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("签发人：{{签发人}}，{{日期}}");
            table.getRow(0).getCell(1).setText("{{署名}}");
            document.createParagraph().createRun().setText("{{正文}}");
            document.createParagraph().createRun().setText("抄送：{{抄送}}{{印发}}");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{标志}}");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("核对：{{二维码}}");
        });

        try (var filled = filled(template)) {
            assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("关于创建国家卫生城市百日冲刺\n2026年第46周排名情况的通报");
            assertThat(filled.getParagraphs().get(1).getText()).isEqualTo("各乡办、区直有关单位：与示创办〔2026〕12号");
            assertThat(filled.getTables().get(0).getText()).contains("签发人：，2026年11月16日", "创建国家卫生城市办公室");
            assertThat(filled.getHeaderList().get(0).getText()).contains("示范区创建办文件");
            assertThat(filled.getFooterList().get(0).getAllPictures()).hasSize(1);
            assertThat(filled.getFooterList().get(0).getText()).contains("核对：").doesNotContain("{{");
            assertThat(text(filled))
                    .contains("抄送：区党工委办公室，管委会办公室，区纪检监察工委。2026年11月16日印发")
                    .doesNotContain("{{");
        }
    }

    @Test
    void theTextTakesThePlaceOfItsParagraphInOurStyles() throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("之前");
            document.createParagraph().createRun().setText("{{body}}");
            document.createParagraph().createRun().setText("之后");
        });

        try (var filled = filled(template)) {
            var texts =
                    filled.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(texts)
                    .startsWith("之前", "草稿", "现将各责任单位问题整改情况及排名通报如下。", "一、总体情况")
                    .endsWith("之后");
            assertThat(filled.getTables()).hasSize(2);
            assertThat(filled.getTables().get(0).getRow(1).isRepeatHeader()).isTrue();
            assertThat(filled.getAllPictures()).isNotEmpty();
            var heading = filled.getParagraphs().get(texts.indexOf("一、总体情况"));
            var style = filled.getStyles().getStyle(heading.getStyleID());
            assertThat(style.getName()).isEqualTo("公文 heading 1");
            assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue())
                    .isZero();
            assertThat(style.getCTStyle().getRPr().getRFontsArray(0).getEastAsia())
                    .isEqualTo("黑体");
            assertThat(filled.getProperties().getCoreProperties().getTitle()).startsWith("关于创建国家卫生城市");
        }
    }

    @Test
    void aPlaceholderInSeveralRunsHasTheLookOfItsFirst() throws IOException {
        var template = template(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("前{");
            var bold = paragraph.createRun();
            bold.setBold(true);
            bold.setText("{标");
            paragraph.createRun().setText("志");
            paragraph.createRun().setText("}}后{{编");
            paragraph.createRun().setText("号}}");
            var body = document.createParagraph();
            body.createRun().setText("{{正");
            body.createRun().setText("文}}");
        });

        try (var filled = filled(template)) {
            var runs = filled.getParagraphs().get(0).getRuns();
            assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("前示范区创建办文件后示创办〔2026〕12号");
            assertThat(runs.get(0).text()).isEqualTo("前示范区创建办文件");
            assertThat(runs.get(1).text()).isEmpty();
        }
    }

    @Test
    void fillsTextBoxesInBothTheirForms() throws IOException {
        var box = """
                <w:p xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
                xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml'>\
                <w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\
                <w:p><w:r><w:t>盒中{{编号}}{{二维码}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>\
                </mc:Fallback></mc:AlternateContent></w:r></w:p>""";
        var template = template(document -> {
            document.createParagraph().getCTP().set(parsed(box));
            document.createParagraph().createRun().setText("{{正文}}");
        });

        var out = new ByteArrayOutputStream();
        templates().fill(template, paper, out);
        assertThat(DocxWriterTests.text(out.toByteArray(), "word/document.xml"))
                .contains("盒中示创办〔2026〕12号", "descr=\"https://duban.example.org/check/9f86d081\"")
                .doesNotContain("{{");
    }

    @Test
    void aPaperThatWasWrittenByUsCanBeMadeATemplate() throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter(SpecimenEvidence.below(root.resolve("own"), paper)).write(paper, out);
        try (var own = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            own.createParagraph().createRun().setText("{{正文}}");
            var template = bytes(own);
            try (var filled = filled(template)) {
                assertThat(filled.getTables()).hasSize(5);
                assertThat(filled.getStyles().getCtStyles().getStyleList().stream()
                                .map(style -> style.getName().getVal()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void uglyWordsDoNoHarm() throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("{{标题}}{{抄送}}{{二维码}}");
            document.createParagraph().createRun().setText("{{正文}}");
        });
        var ugly = new Paper(
                Paper.Layout.OFFICIAL,
                null,
                java.util.List.of("{{标题}}\u0000", "<&>"),
                null,
                PaperSpecimen.ugly().body(),
                null,
                null,
                null,
                PaperWords.CHINESE);
        var out = new ByteArrayOutputStream();
        templates().fill(template, ugly, out);

        try (var filled = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("{ {标题} }\n<&>");
            assertThat(filled.getTables()).hasSizeGreaterThan(2);
        }
        assertSound(out.toByteArray());
    }

    @Test
    void refusesWhatIsNoDocx() throws IOException {
        assertRefused("没有正文".getBytes(StandardCharsets.UTF_8), NotATemplate.class);
        assertRefused(new byte[0], NotATemplate.class);
        assertRefused(zip("a.txt", "nothing"), NotATemplate.class);
        var good = template(document -> document.createParagraph().createRun().setText("{{正文}}"));
        assertRefused(java.util.Arrays.copyOf(good, good.length / 2), NotATemplate.class);
        assertRefused(changed(good, "word/document.xml", text -> text.replace("</w:body>", "")), NotATemplate.class);
        assertRefused(
                changed(good, "[Content_Types].xml", text -> text.replace("document.main+xml", "template.main+xml")),
                NotATemplate.class);
    }

    @Test
    void refusesTheOldFormatAndPasswords() throws IOException {
        assertRefused(ole("WordDocument"), OldTemplate.class);
        assertRefused(ole("EncryptedPackage"), EncryptedTemplate.class);
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        assertRefused(new byte[5 * 1024 * 1024 + 1], TemplateTooLarge.class);
        assertRefused(zip("word/document.xml", " ".repeat(60_000_000)), OversizedTemplate.class);
        assertRefused(zip("word/document.xml", " ".repeat(2_000_000)), OversizedTemplate.class, NotATemplate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"})
    void refusesWhatRuns(String part) throws IOException {
        var good = template(document -> document.createParagraph().createRun().setText("{{正文}}"));

        assertRefused(with(good, part), ActiveTemplate.class).hasMessageContaining(part);
    }

    @Test
    void refusesDocumentsThatAllowMacros() throws IOException {
        var good = template(document -> document.createParagraph().createRun().setText("{{正文}}"));
        var docm = changed(
                good,
                "[Content_Types].xml",
                text -> text.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));

        assertRefused(docm, ActiveTemplate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "attachedTemplate", "subDocument", "frame"})
    void refusesWhatReachesOut(String type) throws IOException {
        var reaching = template(document -> {
            document.createParagraph().createRun().setText("{{正文}}");
            document.getPackagePart()
                    .addExternalRelationship(
                            "https://elsewhere.example.org/x",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type);
        });

        assertRefused(reaching, RemoteTemplate.class).hasMessageContaining("elsewhere.example.org");
    }

    @Test
    void refusesFieldsThatFetch() throws IOException {
        var fetching = template(document -> {
            document.createParagraph().createRun().setText("{{正文}}");
            document.createParagraph().getCTP().addNewFldSimple().setInstr(" INCLUDETEXT \"https://example.org/\" ");
        });
        assertRefused(fetching, RemoteTemplate.class);

        var cut = template(document -> {
            document.createParagraph().createRun().setText("{{正文}}");
            var paragraph = document.createParagraph().getCTP();
            paragraph.addNewR().addNewInstrText().setStringValue(" DDE");
            paragraph.addNewR().addNewInstrText().setStringValue("AUTO cmd ");
        });
        assertRefused(cut, RemoteTemplate.class);
    }

    @Test
    void linksToFollowAreFine() throws IOException {
        var linking = template(document -> {
            document.createParagraph()
                    .createHyperlinkRun("https://example.org/")
                    .setText("网站");
            document.createParagraph().createRun().setText("{{正文}}");
        });

        assertThatCode(() -> templates().check(linking)).doesNotThrowAnyException();
    }

    @Test
    void namesAllThatItDoesNotKnow() throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("{{正文}}{{文号}}");
            document.createFooter(HeaderFooterType.EVEN)
                    .createParagraph()
                    .createRun()
                    .setText("{{seal}}");
        });

        assertRefused(template, UnknownPlaceholders.class).hasMessageContaining("{{文号}}、{{seal}}");
    }

    @Test
    void wantsOnePlaceForTheText() throws IOException {
        assertRefused(
                template(document -> document.createParagraph().createRun().setText("{{标题}}")), BodyMissing.class);
        assertRefused(
                template(document -> {
                    document.createParagraph().createRun().setText("{{正文}}");
                    document.createParagraph().createRun().setText("{{body}}");
                }),
                BodyTwice.class);
        assertRefused(
                template(document -> document.createParagraph().createRun().setText("正文：{{正文}}")), BodyMisplaced.class);
        assertRefused(
                template(document ->
                        document.createTable(1, 1).getRow(0).getCell(0).setText("{{正文}}")),
                BodyMisplaced.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知{{标题}结尾", "通知{{标题", "标题}}结尾", "{{标{题}}"})
    void quotesBracesThatAreNotPaired(String text) throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("{{正文}}");
            document.createParagraph().createRun().setText(text);
        });

        assertRefused(template, BracesUnbalanced.class).hasMessageContaining(text);
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            byte[] template, Class<?>... reasons) {
        return assertThatThrownBy(() -> templates().check(template))
                .isInstanceOf(DomainException.class)
                .isInstanceOfAny(reasons);
    }

    private DocxTemplate templates() {
        return new DocxTemplate(SpecimenEvidence.below(root, paper));
    }

    private XWPFDocument filled(byte[] template) throws IOException {
        var templates = templates();
        templates.check(template);
        var out = new ByteArrayOutputStream();
        templates.fill(template, paper, out);
        assertSound(out.toByteArray());
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Where the template has no section of its own, neither has what is made of it. */
    private static void assertSound(byte[] docx) throws IOException {
        assertThat(Wordprocessing.problems(DocxWriterTests.text(docx, "word/document.xml")))
                .filteredOn(problem -> !problem.startsWith("The body ends"))
                .isEmpty();
    }

    private static String text(XWPFDocument document) {
        return String.join(
                "\n",
                document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private static byte[] template(Consumer<XWPFDocument> content) throws IOException {
        try (var document = new XWPFDocument()) {
            content.accept(document);
            return bytes(document);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static CTP parsed(String xml) {
        try {
            return org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP.Factory.parse(
                    xml, new org.apache.xmlbeans.XmlOptions().setLoadReplaceDocumentElement(null));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ole(String stream) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] docx, String part) throws IOException {
        return copied(docx, (name, content) -> content, part);
    }

    private static byte[] changed(byte[] docx, String part, UnaryOperator<String> change) throws IOException {
        return copied(
                docx,
                (name, content) -> name.equals(part)
                        ? change.apply(new String(content, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : content,
                null);
    }

    private static byte[] copied(byte[] docx, java.util.function.BiFunction<String, byte[], byte[]> change, String more)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(entry.getName(), from.readAllBytes()));
            }
            if (more != null) {
                to.putNextEntry(new ZipEntry(more));
                to.write(new byte[] {1, 2, 3});
            }
        }
        return out.toByteArray();
    }
}
