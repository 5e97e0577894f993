package org.duban.command.instruction.web;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
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
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
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

/** The list of instructions, the form in which a leader signs one, and what stands on the page of what it is about. */
@Controller
@RequestMapping("/instructions")
@RequiredArgsConstructor
class InstructionController {

    private final InstructionReader reader;
    private final InstructionService instructions;
    private final Matters matters;
    private final Campaigns campaigns;
    private final UnitTree tree;
    private final MessageSource messages;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable InstructionState state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("states", InstructionState.values());
        model.addAttribute("instructions", reader.list(state, who, Slice.USUAL, cursor));
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
        if (!errors.hasErrors()) {
            try {
                var id = instructions.sign(InstructionId.next(), form.toOrder(), who);
                redirect.addFlashAttribute("flash", "command.instruction.flash.signed");
                return new ModelAndView("redirect:/instructions/" + id);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(matters.require(about, aboutId), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(Matter matter, HttpStatus status) {
        var page = new ModelAndView("command/instruction-form", status)
                .addObject("matter", matter)
                .addObject("units", Choice.all(tree.all(), UnitRow::id, UnitRow::indented))
                .addObject("terms", Choice.named("command.instruction.term.", InstructionTerm.values(), messages));
        if (matter.campaign() == null) {
            page.addObject("campaigns", Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name));
        }
        return page;
    }
}
