package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.DocumentId;
import org.duban.document.DocumentReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents as files. */
@Controller
@RequiredArgsConstructor
class DocumentFileController {

    private final DocumentReader reader;
    private final DocumentPapers papers;
    private final PaperForms forms;

    @GetMapping({"/documents/{id}.docx", "/api/v1/documents/{id}.docx"})
    void docx(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        var document = reader.require(id, who);
        forms.docx(papers.of(document), papers.template(document), answer);
    }

    @GetMapping({"/documents/{id}.xlsx", "/api/v1/documents/{id}.xlsx"})
    void xlsx(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.xlsx(papers.of(reader.require(id, who)), answer);
    }
}
