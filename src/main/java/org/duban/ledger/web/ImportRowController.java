package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountOffice;
import org.duban.account.SignedIn;
import org.duban.account.web.AccountSlips;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.LedgerImports;
import org.duban.ledger.LedgerService;
import org.duban.ledger.LedgerSight;
import org.duban.ledger.reading.Matter;
import org.duban.shared.DomainException;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is decided about a ledger: cell by cell, and as a whole. */
@Controller
@RequestMapping("/ledgers/imports/{id}")
@RequiredArgsConstructor
class ImportRowController {

    private final LedgerService ledgers;
    private final LedgerImports imports;
    private final LedgerSight sight;
    private final ImportPage page;
    private final AccountOffice accounts;
    private final AccountSlips slips;
    private final UnitTree units;
    private final MessageSource messages;

    @ModelAttribute
    void requireSeen(@PathVariable LedgerImportId id, @AuthenticationPrincipal SignedIn who) {
        sight.require(id, who);
    }

    @GetMapping("/rows/{number}")
    String row(@PathVariable LedgerImportId id, @PathVariable int number, Model model) {
        page.addRow(model, imports.require(id), number);
        return "ledger/row";
    }

    @PostMapping("/rows/{number}")
    String settle(
            @PathVariable LedgerImportId id,
            @PathVariable int number,
            @ModelAttribute("answer") AnswerForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var settled = ledgers.settle(id, number, form.keyOrNone(), answer(form), form.isForAll());
            redirect.addFlashAttribute("flash", "ledger.flash.settled");
            redirect.addFlashAttribute("flashArguments", new Object[] {settled});
            return "redirect:" + back(id, form);
        } catch (DomainException refused) {
            var reason = refused.updateAndGetBody(messages, LocaleContextHolder.getLocale());
            response.setStatus(refused.getStatusCode().value());
            page.addRow(model, imports.require(id), number);
            model.addAttribute("refusal", reason.getDetail());
            return "ledger/row";
        }
    }

    /** Without its script the page sends the name of a unit only. */
    private String answer(AnswerForm form) {
        if (!form.isOnlyNamed() || form.matter() == Matter.PARENT) {
            return form.toAnswer();
        }
        var name = String.valueOf(form.unitName()).strip();
        var named = units.search(UnitFilter.named(name)).stream()
                .filter(unit -> unit.name().equals(name) || unit.aliases().contains(name))
                .toList();
        return named.size() == 1 ? named.get(0).id().toString() : name;
    }

    /** Only ever to a page of the same ledger. */
    private static String back(LedgerImportId id, AnswerForm form) {
        var own = "/ledgers/imports/" + id;
        return form.back() != null && form.back().startsWith(own) ? form.back() : own;
    }

    @PostMapping("/proposals")
    String accept(@PathVariable LedgerImportId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "ledger.flash.accepted");
        redirect.addFlashAttribute("flashArguments", new Object[] {ledgers.acceptProposals(id)});
        return "redirect:/ledgers/imports/" + id;
    }

    @PostMapping("/taking")
    String take(@PathVariable LedgerImportId id, @AuthenticationPrincipal SignedIn who) {
        ledgers.take(id, who);
        return "redirect:/ledgers/imports/" + id;
    }

    /** New links for those whom this ledger brought and who have yet to choose a password. */
    @PostMapping("/slips")
    String slips(
            @PathVariable LedgerImportId id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response) {
        var invited = accounts.invite(ledgers.created(id), who);
        return slips.printed(invited, "/ledgers/imports/" + id, model, response);
    }

    @PostMapping("/discarding")
    String discard(@PathVariable LedgerImportId id, RedirectAttributes redirect) {
        ledgers.discard(id);
        redirect.addFlashAttribute("flash", "ledger.flash.discarded");
        return "redirect:/ledgers/imports";
    }
}
