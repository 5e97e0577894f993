package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.reply.ReplyDuties;
import org.duban.finding.reply.ReplyFacts;
import org.duban.finding.reply.ReplyReader;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the letter behind a finding is registered, and the reply to it written and printed. */
@Controller
@RequestMapping("/findings/{id}")
@RequiredArgsConstructor
class FindingReplyController {

    private final ReplyDuties duties;
    private final ReplyReader replies;
    private final FindingReader reader;
    private final ReplyDraft draft;
    private final Uploads uploads;
    private final Clock clock;

    @GetMapping("/reply-duty")
    String register(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var facts = reader.details(id, who).facts();
        model.addAttribute("facts", facts);
        model.addAttribute(
                "form", LetterForm.of(facts.outerNumber(), LocalDate.now(clock), facts.unitId(), facts.unitName()));
        return "finding/letter";
    }

    @GetMapping("/reply-duty/correction")
    String correct(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var facts = reader.details(id, who).facts();
        var letter = replies.of(id, who).filter(ReplyFacts::isOpen);
        if (letter.isEmpty()) {
            return "redirect:/findings/" + id;
        }
        var lastDay = Days.dueOn(letter.get().dueAt(), clock.getZone());
        model.addAttribute("facts", facts);
        model.addAttribute("form", LetterForm.of(letter.get(), facts.outerNumber(), lastDay));
        return "finding/letter";
    }

    @PostMapping("/reply-duty/correction")
    ModelAndView correct(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, "");
        if (FormRefusals.isDone(errors, () -> duties.correct(id, form.toTerms(), who, form.version()))) {
            return done(id, "finding.reply.corrected", redirect);
        }
        return refused(id, who, model);
    }

    @PostMapping("/reply-duty")
    ModelAndView register(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, "");
        if (FormRefusals.isDone(errors, () -> duties.open(id, form.toTerms(), who))) {
            return done(id, "finding.reply.registered", redirect);
        }
        return refused(id, who, model);
    }

    @GetMapping("/reply")
    String write(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var finding = reader.details(id, who);
        var letter = replies.of(id, who).filter(owed -> replies.mayReply(owed, who));
        if (letter.isEmpty()) {
            return "redirect:/findings/" + id;
        }
        show(finding, letter.get(), model);
        model.addAttribute("form", ReplyForm.of(draft.of(finding), letter.get().version()));
        return "finding/reply";
    }

    @PostMapping("/reply")
    ModelAndView write(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var file = upload(form, errors, who);
        if (FormRefusals.isDone(errors, () -> duties.reply(id, form.toReply(file), who, form.version()))) {
            return done(id, "finding.reply.recorded", redirect);
        }
        replies.of(id, who).ifPresent(letter -> show(reader.details(id, who), letter, model));
        model.addAttribute("fileId", file);
        return OwnForms.refused("finding/reply");
    }

    @GetMapping("/reply/print")
    String print(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var finding = reader.details(id, who);
        var letter = replies.of(id, who);
        if (letter.isEmpty()) {
            return "redirect:/findings/" + id;
        }
        var text = letter.get().text();
        model.addAttribute("paper", ReplyPaper.of(letter.get(), finding, text == null ? draft.of(finding) : text));
        model.addAttribute("back", "/findings/" + id);
        return "finding/reply-print";
    }

    private static ModelAndView done(FindingId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/findings/" + id);
    }

    private ModelAndView refused(FindingId id, SignedIn who, Model model) {
        model.addAttribute("facts", reader.details(id, who).facts());
        return OwnForms.refused("finding/letter");
    }

    private static void show(FindingDetails finding, ReplyFacts letter, Model model) {
        model.addAttribute("facts", finding.facts());
        model.addAttribute("letter", letter);
    }

    private @Nullable UUID upload(ReplyForm form, BindingResult errors, SignedIn who) {
        var earlier = form.fileId() == null ? List.<UUID>of() : List.of(form.fileId());
        var sent = form.file() == null ? List.<MultipartFile>of() : List.of(form.file());
        var files = uploads.store(earlier, sent, who, "file", errors);
        return files.isEmpty() ? null : files.get(files.size() - 1);
    }
}
