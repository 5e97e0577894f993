package org.duban.command.instruction.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReader;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.InstructionState;
import org.duban.command.instruction.Matter;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Matters;
import org.duban.finding.web.Uploads;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.Slice;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The list of instructions, the forms in which a leader signs one and the office registers one, and what stands on the page of what it is about. */
@Controller
@RequestMapping("/instructions")
@RequiredArgsConstructor
class InstructionController {

    private final InstructionReader reader;
    private final InstructionService instructions;
    private final Matters matters;
    private final Campaigns campaigns;
    private final UnitTree tree;
    private final Uploads uploads;
    private final MessageSource messages;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable InstructionState state,
            @RequestParam(required = false) @Nullable LocalDate repliedFrom,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("repliedFrom", repliedFrom);
        model.addAttribute("states", InstructionState.values());
        model.addAttribute("instructions", reader.list(state, repliedFrom, who, Slice.USUAL, cursor));
        if (who.is(Role.SUPERVISOR)) {
            model.addAttribute("campaigns", running());
        }
        return "command/instructions";
    }

    /** A piece of the page of what it is about. */
    @GetMapping("/about/{kind}/{id}")
    String about(
            @PathVariable MatterKind kind, @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("instructions", reader.about(kind, id, who));
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        return "command/instruction-pieces :: ordered";
    }

    @GetMapping("/new")
    ModelAndView write(
            @RequestParam MatterKind about,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable String text) {
        var matter = matters.require(about, id);
        return form(matter, HttpStatus.OK).addObject("form", InstructionForm.about(matter, campaign, text));
    }

    @PostMapping
    ModelAndView sign(
            @RequestParam MatterKind about,
            @RequestParam UUID aboutId,
            @Valid @ModelAttribute("form") InstructionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        form.check(errors);
        var id = InstructionId.next();
        if (FormRefusals.isDone(errors, () -> instructions.sign(id, form.toOrder(), who))) {
            return signed(id, "command.instruction.flash.signed", redirect);
        }
        return form(matters.require(about, aboutId), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same form with what stands on the sheet. */
    @GetMapping("/paper")
    ModelAndView copy(@RequestParam MatterKind about, @RequestParam UUID id) {
        var matter = matters.require(about, id);
        return paper(matter, List.of(), HttpStatus.OK).addObject("form", InstructionForm.about(matter, null, null));
    }

    @PostMapping("/paper")
    ModelAndView register(
            @RequestParam MatterKind about,
            @RequestParam UUID aboutId,
            @Valid @ModelAttribute("form") InstructionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        form.checkPaper(errors);
        var files = uploads.store(form.evidenceIds(), form.files(), who, "files", errors);
        var id = InstructionId.next();
        if (FormRefusals.isDone(errors, () -> instructions.register(id, form.toOrder(), form.toPaper(files), who))) {
            return signed(id, "command.instruction.flash.registered", redirect);
        }
        return paper(matters.require(about, aboutId), files, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView signed(InstructionId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/instructions/" + id);
    }

    private ModelAndView paper(Matter matter, List<UUID> kept, HttpStatus status) {
        return form(matter, status)
                .addObject("paper", true)
                .addObject("kept", kept)
                .addObject("signers", reader.signers());
    }

    private ModelAndView form(Matter matter, HttpStatus status) {
        var page = new ModelAndView("command/instruction-form", status)
                .addObject("matter", matter)
                .addObject("paper", false)
                .addObject("units", Choice.all(tree.all(), UnitRow::id, UnitRow::indented))
                .addObject("terms", Choice.named("command.instruction.term.", InstructionTerm.values(), messages));
        if (matter.campaign() == null) {
            page.addObject("campaigns", running());
        }
        return page;
    }

    private List<Choice> running() {
        return Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name);
    }
}
