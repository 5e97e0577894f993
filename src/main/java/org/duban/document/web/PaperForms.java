package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.duban.document.paper.DocxTemplate;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.Paper;
import org.duban.document.paper.WorkbookWriter;
import org.duban.shared.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Answers with a paper in one of its forms. Who may see it, and its photos, is for the caller to say. */
@Component
@RequiredArgsConstructor
public class PaperForms {

    static final String ZIP = "application/zip";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DocxWriter documents;
    private final DocxTemplate templates;
    private final WorkbookWriter workbooks;

    /** The page to print it from. */
    public String page(Paper paper, String back, Model model) {
        model.addAttribute("paper", paper).addAttribute("back", back);
        return "document/paper";
    }

    /**
     * The page to print it from, with its other forms.
     *
     * @param file where these are, without the ending
     */
    public String page(Paper paper, String back, String file, Model model) {
        model.addAttribute("tools", "document/file-tools").addAttribute("file", file);
        return page(paper, back, model);
    }

    /**
     * As DOCX.
     *
     * @param template an office's own; null for the layout of the standard
     */
    public void docx(Paper paper, byte @Nullable [] template, HttpServletResponse answer) throws IOException {
        send(answer, DOCX, fileName(paper, ".docx"), out -> writeDocx(paper, template, out));
    }

    /** The stream is left open. */
    void writeDocx(Paper paper, byte @Nullable [] template, OutputStream out) throws IOException {
        if (template == null) {
            documents.write(paper, out);
        } else {
            templates.fill(template, paper, out);
        }
    }

    /** Whether the paper has a form to reckon with. */
    public boolean isTabular(Paper paper) {
        return workbooks.isTabular(paper);
    }

    /** Only of one that {@linkplain #isTabular is tabular}; of others there is none. */
    public void xlsx(Paper paper, HttpServletResponse answer) throws IOException {
        if (!isTabular(paper)) {
            throw new NoTable();
        }
        send(answer, XLSX, fileName(paper, ".xlsx"), out -> workbooks.write(paper, out));
    }

    /** The paper's title, as far as a file may be called so. */
    static String fileName(Paper paper, String extension) {
        return EntryNames.plain(paper.name()) + extension;
    }

    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Written into the answer while it is made: should that break off, so does the transfer. */
    static void send(HttpServletResponse answer, String type, String name, Content content) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        content.writeTo(answer.getOutputStream());
        answer.flushBuffer();
    }
}
