package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.desk.UnitCards;
import org.duban.document.card.UnitCardPaper;
import org.duban.unit.UnitId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The card of a unit, to be printed, as DOCX and as XLSX. */
@Controller
@RequiredArgsConstructor
class UnitCardPaperController {

    private final UnitCards cards;
    private final UnitCardPaper papers;
    private final PaperForms forms;

    @GetMapping("/units/{id}/card/print")
    String print(@PathVariable UnitId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var card = cards.of(id, who);
        return forms.page(papers.of(card), "/units/" + id + "/card", "/units/" + id + "/card", model);
    }

    @GetMapping("/units/{id}/card.docx")
    void docx(@PathVariable UnitId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.docx(papers.of(cards.of(id, who)), null, answer);
    }

    @GetMapping("/units/{id}/card.xlsx")
    void xlsx(@PathVariable UnitId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.xlsx(papers.of(cards.of(id, who)), answer);
    }
}
