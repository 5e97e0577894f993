package org.duban.document.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentReader;
import org.duban.document.Documents;
import org.duban.document.slip.Slips;
import org.duban.finding.FindingId;
import org.duban.ranking.EditionId;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The slips about a finding, a consequence or a unit's flags, as its page shows them, and new ones. */
@Controller
@RequestMapping("/documents/about")
@RequiredArgsConstructor
class SlipController {

    private final Slips slips;
    private final DocumentReader reader;

    /**
     * A slip that can be put out.
     *
     * @param label names it in the message bundles
     */
    record Possible(String label, DocumentKind kind) {}

    @GetMapping("/findings/{id}")
    String aboutFinding(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var possible = slips.possible(id, who).stream()
                .map(kind -> new Possible("document.kind." + kind, kind))
                .toList();
        return about("findings/" + id, id.value(), null, possible, who, model);
    }

    @PostMapping("/findings/{id}")
    String draft(
            @PathVariable FindingId id,
            @RequestParam DocumentKind kind,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!kind.isOfFindings()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return drafted(slips.draft(kind, List.of(id.value()), who).get(0), redirect);
    }

    @GetMapping("/consequences/{id}")
    String aboutConsequence(@PathVariable ConsequenceId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return about(
                "consequences/" + id,
                id.value(),
                null,
                possible(who, "document.about.notice", DocumentKind.CONSEQUENCE),
                who,
                model);
    }

    @PostMapping("/consequences/{id}")
    String draft(@PathVariable ConsequenceId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        return drafted(slips.draft(id, who), redirect);
    }

    @GetMapping("/editions/{id}/units/{unit}")
    String aboutFlags(
            @PathVariable EditionId id, @PathVariable UnitId unit, @AuthenticationPrincipal SignedIn who, Model model) {
        return about(
                "editions/" + id + "/units/" + unit,
                id.value(),
                unit,
                possible(who, "document.about.certificate", DocumentKind.AWARD),
                who,
                model);
    }

    @PostMapping("/editions/{id}/units/{unit}")
    String draftAward(
            @PathVariable EditionId id,
            @PathVariable UnitId unit,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        return drafted(slips.draftAward(id, unit, who), redirect);
    }

    private static List<Possible> possible(SignedIn who, String label, DocumentKind kind) {
        return Documents.mayDraft(who) ? List.of(new Possible(label, kind)) : List.of();
    }

    private String about(
            String path, UUID matter, @Nullable UnitId unit, List<Possible> possible, SignedIn who, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("documents", reader.about(matter, unit, who));
        model.addAttribute("possible", possible);
        return "document/about :: about";
    }

    private static String drafted(DocumentId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "document.flash.drafted");
        return "redirect:/documents/" + id;
    }
}
