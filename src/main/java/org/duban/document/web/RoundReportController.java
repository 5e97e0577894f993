package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.document.round.RoundReportPaper;
import org.duban.inspection.InspectionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A team's report on its round, to be printed, as DOCX and as XLSX. */
@Controller
@RequiredArgsConstructor
class RoundReportController {

    private final RoundReportPaper papers;
    private final PaperForms forms;

    @GetMapping("/inspections/{id}/report/print")
    String print(@PathVariable InspectionId id, Model model) {
        return forms.page(papers.of(id), "/inspections/" + id, "/inspections/" + id + "/report", model);
    }

    @GetMapping("/inspections/{id}/report.docx")
    void docx(@PathVariable InspectionId id, HttpServletResponse answer) throws IOException {
        forms.docx(papers.of(id), null, answer);
    }

    @GetMapping("/inspections/{id}/report.xlsx")
    void xlsx(@PathVariable InspectionId id, HttpServletResponse answer) throws IOException {
        forms.xlsx(papers.of(id), answer);
    }
}
