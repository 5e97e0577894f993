package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.list.UnitLists;
import org.duban.finding.web.FindingQuery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of each unit's problems, as the register is filtered: to be printed together, or each as DOCX. */
@Controller
@RequiredArgsConstructor
class UnitListController {

    private final UnitLists lists;
    private final PaperForms forms;
    private final DocumentWords words;

    @GetMapping("/ledgers/findings-by-unit/print")
    String print(@ModelAttribute("query") FindingQuery query, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("title", words.unitLists());
        return forms.page(lists.all(query.toFilter(), who), "/findings", model);
    }

    @GetMapping("/ledgers/findings-by-unit.docx.zip")
    void docx(
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse answer)
            throws IOException {
        PaperForms.send(
                answer, PaperForms.ZIP, words.unitLists() + ".zip", out -> lists.write(query.toFilter(), who, out));
    }
}
