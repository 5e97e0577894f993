package org.duban.command.instruction.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReader;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.LeadersRuling;
import org.duban.evidence.EvidenceId;
import org.duban.finding.web.Uploads;
import org.duban.platform.web.FormRefusals;
import org.duban.platform.web.PublicAddress;
import org.duban.shared.QrCode;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An instruction on a page: what was ordered, what the unit answers, what the leader finds of it. */
@Controller
@RequestMapping("/instructions/{id}")
@RequiredArgsConstructor
class InstructionPageController {

    private final InstructionReader reader;
    private final InstructionReplies replies;
    private final Uploads uploads;
    private final PublicAddress address;
    private final Clock clock;

    @GetMapping
    String show(@PathVariable InstructionId id, @AuthenticationPrincipal SignedIn who, Model model) {
        fill(model, id, who);
        model.addAttribute("answer", AnswerForm.EMPTY);
        return "command/instruction";
    }

    @GetMapping("/print")
    String print(@PathVariable InstructionId id, @AuthenticationPrincipal SignedIn who, Model model) {
        fill(model, id, who);
        model.addAttribute("back", "/instructions/" + id);
        var check = address.builder()
                .path(InstructionSealController.PATH)
                .pathSegment(reader.require(id, who).seal())
                .toUriString();
        model.addAttribute("check", check);
        model.addAttribute("code", QrCode.of(check));
        return "command/instruction-print";
    }

    @PostMapping("/replies")
    ModelAndView reply(
            @PathVariable InstructionId id,
            @Valid @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        reader.require(id, who);
        var files = uploads.store(form.evidenceIds(), form.files(), who, "files", errors);
        return done(
                id,
                errors,
                () -> replies.reply(
                        id,
                        Objects.requireNonNull(form.text()),
                        files.stream().map(EvidenceId::new).toList(),
                        who),
                "command.instruction.flash.replied",
                redirect,
                () -> {
                    model.addAttribute("kept", files);
                    return refused(id, who, model);
                });
    }

    @PostMapping("/ruling")
    ModelAndView rule(
            @PathVariable InstructionId id,
            @Valid @ModelAttribute("ruling") RulingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!reader.judges(reader.require(id, who), who)) {
            throw new LeadersRuling();
        }
        form.check(errors);
        Runnable verb = form.isAccepted()
                ? () -> replies.accept(id, form.comment(), who)
                : () -> replies.sendBack(id, form.comment(), form.toDueBy(), who);
        return done(
                id,
                errors,
                verb,
                form.isAccepted() ? "command.instruction.flash.accepted" : "command.instruction.flash.sent-back",
                redirect,
                () -> {
                    model.addAttribute("answer", AnswerForm.EMPTY);
                    return refused(id, who, model);
                });
    }

    private static ModelAndView done(
            InstructionId id,
            BindingResult errors,
            Runnable verb,
            String flash,
            RedirectAttributes redirect,
            Supplier<ModelAndView> refused) {
        if (!FormRefusals.isDone(errors, verb)) {
            return refused.get();
        }
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/instructions/" + id);
    }

    private ModelAndView refused(InstructionId id, SignedIn who, Model model) {
        fill(model, id, who);
        return new ModelAndView("command/instruction", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Model model, InstructionId id, SignedIn who) {
        var instruction = reader.require(id, who);
        model.addAttribute("instruction", instruction);
        if (!model.containsAttribute("ruling")) {
            model.addAttribute("ruling", RulingForm.of(instruction, clock));
        }
        model.addAttribute("replies", reader.replies(id));
        model.addAttribute("mayReply", reader.mayReply(instruction, who));
        model.addAttribute("mayRule", reader.mayRule(instruction, who));
        if (!who.is(Role.LEADER)) {
            model.addAttribute("rulesFor", instruction.signer());
        }
    }
}
