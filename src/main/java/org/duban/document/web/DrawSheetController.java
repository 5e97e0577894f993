package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.document.draw.DrawSheetPaper;
import org.duban.document.paper.Paper;
import org.duban.inspection.draw.DrawId;
import org.duban.platform.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet that the two who drew sign, and all tickets to be sorted. */
@Controller
@RequiredArgsConstructor
class DrawSheetController {

    private final DrawSheetPaper papers;
    private final PaperForms forms;
    private final PublicAddress address;

    @GetMapping("/draws/{id}/sheet/print")
    String print(@PathVariable DrawId id, Model model) {
        return forms.page(sheet(id), "/draws/" + id, "/draws/" + id + "/sheet", model);
    }

    @GetMapping("/draws/{id}/sheet.docx")
    void docx(@PathVariable DrawId id, HttpServletResponse answer) throws IOException {
        forms.docx(sheet(id), null, answer);
    }

    @GetMapping("/draws/{id}/sheet.xlsx")
    void xlsx(@PathVariable DrawId id, HttpServletResponse answer) throws IOException {
        forms.xlsx(sheet(id), answer);
    }

    @GetMapping("/draws/{id}/population.xlsx")
    void tickets(@PathVariable DrawId id, HttpServletResponse answer) throws IOException {
        forms.xlsx(papers.tickets(id), answer);
    }

    private Paper sheet(DrawId id) {
        return papers.of(
                id, address.builder().pathSegment("draws", id.toString()).toUriString());
    }
}
