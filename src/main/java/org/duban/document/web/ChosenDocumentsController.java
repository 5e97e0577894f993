package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.DocumentId;
import org.duban.document.DocumentReader;
import org.duban.document.Documents;
import org.duban.shared.DomainException;
import org.duban.shared.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to several documents at once: slips come by the dozen. */
@Controller
@RequiredArgsConstructor
class ChosenDocumentsController {

    private final Documents documents;
    private final DocumentReader reader;
    private final DocumentPapers papers;
    private final DocumentWords words;
    private final PaperForms forms;
    private final MessageSource messages;

    /** Issues each for itself: one that cannot be issued does not keep the others back. */
    @PostMapping("/documents/chosen/issue")
    String issue(
            @RequestParam(required = false) @Nullable List<DocumentId> ids,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes redirect) {
        var chosen = Objects.requireNonNullElse(ids, List.<DocumentId>of());
        var refused = new ArrayList<String>();
        for (var id : chosen) {
            var name = "";
            try {
                name = words.name(reader.require(id, who));
                documents.issue(id, who, null);
            } catch (DomainException refusal) {
                var reason = refusal.updateAndGetBody(messages, locale).getDetail();
                refused.add(messages.getMessage("document.chosen.refused", new Object[] {name, reason}, locale));
            }
        }
        redirect.addFlashAttribute("issued", chosen.size() - refused.size());
        redirect.addFlashAttribute("refused", refused);
        return "redirect:/documents";
    }

    /** Each as DOCX; written while they are made. */
    @PostMapping("/documents/chosen.zip")
    void zip(@RequestParam List<DocumentId> ids, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        var chosen = ids.stream().map(id -> reader.require(id, who)).toList();
        PaperForms.send(answer, PaperForms.ZIP, words.zipName(), out -> {
            try (var zip = new ZipOutputStream(StreamUtils.nonClosing(out))) {
                var names = new EntryNames(".docx");
                for (var document : chosen) {
                    zip.putNextEntry(new ZipEntry(names.of(words.heading(document))));
                    forms.writeDocx(papers.of(document), papers.template(document), StreamUtils.nonClosing(zip));
                    zip.closeEntry();
                }
            }
        });
    }
}
