package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.LedgerService;
import org.duban.ledger.LedgerSight;
import org.duban.ledger.Verdict;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ledgers are handed in, and looked at before anything is made of them. */
@Controller
@RequestMapping("/ledgers/imports")
@RequiredArgsConstructor
class ImportController {

    /** Tells htmx to load the whole page anew. */
    private static final String REFRESH = "HX-Refresh";

    private final LedgerService ledgers;
    private final LedgerSight sight;
    private final ImportPage page;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable LedgerKind kind,
            @RequestParam(required = false) @Nullable UUID campaign,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute(
                "form",
                new ImportForm(Objects.requireNonNullElseGet(kind, () -> page.firstMissing(who)), campaign, null));
        return list(model, cursor, who);
    }

    private String list(Model model, @Nullable UUID cursor, SignedIn who) {
        var recent = sight.recent(Slice.USUAL, cursor, who);
        model.addAttribute("imports", recent.items());
        model.addAttribute("next", recent.next());
        page.addChoices(model, who);
        return "ledger/list";
    }

    @PostMapping
    String handIn(
            @Valid @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse answer) {
        if (!form.hasFile()) {
            errors.rejectValue("file", "ledger.form.file-needed");
        }
        if (!errors.hasErrors()) {
            try {
                return "redirect:/ledgers/imports/" + read(form, who);
            } catch (DomainException refused) {
                FormRefusals.show(refused, errors);
            }
        }
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(model, null, who);
    }

    /** The file is needed until it is read, which goes on when this request is long answered. */
    private LedgerImportId read(ImportForm form, SignedIn who) {
        var file = HandedInFile.of(Objects.requireNonNull(form.file()));
        try {
            var id =
                    ledgers.handIn(Objects.requireNonNull(form.kind()), form.campaign(), file.name(), file.path(), who);
            ledgers.read(id, file.path(), who, file::close);
            return id;
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable LedgerImportId id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var ledger = sight.require(id, who);
        if (ledger.state().isAtWork()) {
            page.addProgress(model, ledger);
        } else {
            page.addRows(model, ledger, verdict, cursor);
        }
        return "ledger/show";
    }

    /** What the page asks for again and again while the ledger is at work. */
    @GetMapping("/{id}/progress")
    String progress(
            @PathVariable LedgerImportId id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse answer) {
        var ledger = sight.require(id, who);
        page.addProgress(model, ledger);
        if (!ledger.state().isAtWork()) {
            answer.setHeader(REFRESH, "true");
        }
        return "ledger/pieces :: progress";
    }
}
