package org.duban.campaign.statement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementReader;
import org.duban.campaign.statement.StatementService;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.duban.platform.web.FormRefusals;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A statement of responsibility: each clause beside its result, the paper to be signed, and what is done with it. */
@Controller
@RequestMapping("/statements/{id}")
@RequiredArgsConstructor
class StatementController {

    private final StatementService statements;
    private final StatementReader reader;
    private final StatementPage page;
    private final EvidenceService evidence;

    @GetMapping
    String show(@PathVariable StatementId id, @AuthenticationPrincipal SignedIn who, Model model) {
        page.fill(model, id, who);
        return "campaign/statement/show";
    }

    @GetMapping("/print")
    ModelAndView print(@PathVariable StatementId id, @AuthenticationPrincipal SignedIn who) {
        var statement = reader.require(id, who);
        return page.papers(List.of(statement), statement.unitName(), "/statements/" + id, who);
    }

    @GetMapping("/edit")
    ModelAndView edit(
            @PathVariable StatementId id,
            @RequestParam(required = false) @Nullable StatementId from,
            @AuthenticationPrincipal SignedIn who) {
        var statement = reader.require(id, who);
        var form = StatementForm.of(statement, reader.clauses(List.of(statement.id()), who));
        return page.form(statement, who, HttpStatus.OK).addObject("form", page.withClausesOf(from, form, who));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable StatementId id,
            @Valid @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(errors, () -> statements.change(id, form.toDetails(), form.version()))) {
            return shown(id, "campaign.flash.statement-changed", redirect);
        }
        return page.form(reader.require(id, who), who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/signing")
    ModelAndView sign(
            @PathVariable StatementId id,
            @Valid @ModelAttribute("signing") SigningForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(errors, () -> statements.sign(id, form.toSigning(), who, form.version()))) {
            return shown(id, "campaign.flash.statement-signed", redirect);
        }
        return refused(id, who, model);
    }

    @PostMapping("/annulment")
    ModelAndView annul(
            @PathVariable StatementId id,
            @Valid @ModelAttribute("annulment") AnnulmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(errors, () -> statements.annul(id, form.reason(), who, form.version()))) {
            return shown(id, "campaign.flash.statement-annulled", redirect);
        }
        return refused(id, who, model);
    }

    @PostMapping("/scan")
    ModelAndView attach(
            @PathVariable StatementId id,
            @ModelAttribute("scan") ScanForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "campaign.statement.scan.missing");
        } else if (FormRefusals.isDone(errors, () -> {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var stored = evidence.store(new UploadedFile(name, file.getSize(), file), who.accountId());
            statements.attach(id, stored, who);
        })) {
            return shown(id, "campaign.flash.statement-scanned", redirect);
        }
        return refused(id, who, model);
    }

    private ModelAndView refused(StatementId id, SignedIn who, Model model) {
        page.fill(model, id, who);
        return new ModelAndView("campaign/statement/show", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(StatementId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/statements/" + id);
    }
}
