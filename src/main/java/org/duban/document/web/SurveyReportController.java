package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.survey.SurveyPaper;
import org.duban.inspection.survey.SurveyId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a survey went, to be printed, as DOCX and as XLSX. */
@Controller
@RequiredArgsConstructor
class SurveyReportController {

    private final SurveyPaper papers;
    private final PaperForms forms;

    @GetMapping("/surveys/{id}/report/print")
    String print(@PathVariable SurveyId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return forms.page(papers.of(id, who), "/surveys/" + id, "/surveys/" + id + "/report", model);
    }

    @GetMapping("/surveys/{id}/report.docx")
    void docx(@PathVariable SurveyId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.docx(papers.of(id, who), null, answer);
    }

    @GetMapping("/surveys/{id}/report.xlsx")
    void xlsx(@PathVariable SurveyId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.xlsx(papers.of(id, who), answer);
    }
}
