package org.duban.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.document.paper.DocxTemplate;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperSpecimen;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.PhotoCopies;
import org.duban.document.paper.WorkbookWriter;
import org.duban.evidence.EvidenceInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What a browser is answered with. */
class PaperFormsTests {

    @TempDir
    Path root;

    private final Paper paper = PaperSpecimen.official();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();
    private PaperForms forms;

    @BeforeEach
    void open() {
        var photos = PhotoCopies.plain(EvidenceInMemory.below(root));
        forms = new PaperForms(new DocxWriter(photos), new DocxTemplate(photos), new WorkbookWriter());
    }

    @Test
    void aDocumentIsCalledByItsTitle() throws IOException {
        forms.docx(paper, null, answer);

        assertThat(answer.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(nameOf(answer)).isEqualTo("关于创建国家卫生城市百日冲刺2026年第46周排名情况的通报.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(document.getTables()).isNotEmpty();
        }
    }

    @Test
    void aTemplateOfTheOfficesOwnIsFilled() throws IOException {
        var template = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("本单位");
            document.createParagraph().createRun().setText("{{正文}}");
            document.write(template);
        }

        forms.docx(paper, template.toByteArray(), answer);

        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("本单位");
        }
    }

    @Test
    void aWorkbookHasTheTables() throws IOException {
        assertThat(forms.isTabular(paper)).isTrue();
        forms.xlsx(paper, answer);

        assertThat(nameOf(answer)).endsWith("通报.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("乡办组排名表");
        }
    }

    @Test
    void noTitleMakesAPathOrALineOfAHeader() {
        assertThat(PaperForms.fileName(titled("../a\\b:c\r\nX: 1"), ".docx")).isEqualTo(".. a b c X 1.docx");
        assertThat(PaperForms.fileName(titled(""), ".xlsx")).isEqualTo("Duban.xlsx");
        assertThat(PaperForms.fileName(titled("😀".repeat(100)), ".docx")).isEqualTo("😀".repeat(80) + ".docx");
    }

    @Test
    void thePageIsToldWhereToGoBack() {
        var model = new ExtendedModelMap();

        assertThat(forms.page(paper, "/rankings", model)).isEqualTo("document/paper");
        assertThat(model).containsEntry("paper", paper).containsEntry("back", "/rankings");
    }

    private static Paper titled(String title) {
        return new Paper(
                Paper.Layout.FORM, null, List.of(title), null, List.of(), null, null, null, PaperWords.CHINESE);
    }

    private static String nameOf(MockHttpServletResponse answer) {
        var header = Objects.requireNonNull(answer.getHeader("Content-Disposition"));
        assertThat(header).startsWith("attachment;");
        return URLDecoder.decode(header.substring(header.indexOf("UTF-8''") + 7), StandardCharsets.UTF_8);
    }
}
