package org.duban.standard.web;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.standard.CheckItemHistory;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemService;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the check items, one a revision. */
@Controller
@RequestMapping("/standards")
@RequiredArgsConstructor
class CheckItemController {

    private final CheckItemService items;
    private final StandardCatalogue catalogue;
    private final CheckItemHistory history;

    @GetMapping("/items/{id}")
    String show(@PathVariable CheckItemId id, Model model) {
        model.addAllAttributes(page(id));
        return "standard/item";
    }

    @GetMapping("/{standardId}/items/new")
    String create(@PathVariable StandardId standardId, @RequestParam @Nullable String section, Model model) {
        model.addAttribute("standard", catalogue.require(standardId));
        model.addAttribute("form", begun(standardId, section));
        return "standard/item-form";
    }

    @PostMapping("/{standardId}/items/new")
    ModelAndView publish(
            @PathVariable StandardId standardId,
            @Valid @ModelAttribute("form") CheckItemForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = items.publish(CheckItemId.next(), standardId, form.toDetails());
                return shown(id, "standard.flash.item-published", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return refused().addObject("standard", catalogue.require(standardId));
    }

    @GetMapping("/items/{id}/edit")
    String edit(@PathVariable CheckItemId id, Model model) {
        model.addAllAttributes(page(id));
        model.addAttribute("form", CheckItemForm.of(catalogue.require(id)));
        return "standard/item-form";
    }

    @PostMapping("/items/{id}/edit")
    ModelAndView change(
            @PathVariable CheckItemId id,
            @Valid @ModelAttribute("form") CheckItemForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var revision = items.change(id, form.toDetails(), form.version());
                var flash = revision.equals(id) ? "standard.flash.item-unchanged" : "standard.flash.item-revised";
                return shown(revision, flash, redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return refused().addAllObjects(page(id));
    }

    @PostMapping("/items/{id}/retirement")
    ModelAndView retire(@PathVariable CheckItemId id, RedirectAttributes redirect) {
        items.retire(id);
        return shown(id, "standard.flash.item-retired", redirect);
    }

    @PostMapping("/items/{id}/reinstatement")
    ModelAndView reinstate(@PathVariable CheckItemId id, RedirectAttributes redirect) {
        items.reinstate(id);
        return shown(id, "standard.flash.item-reinstated", redirect);
    }

    private CheckItemForm begun(StandardId standardId, @Nullable String section) {
        return catalogue.sections(standardId, null).stream()
                .filter(existing -> existing.code().equals(section))
                .findFirst()
                .map(CheckItemForm::furtherIn)
                .orElse(CheckItemForm.EMPTY);
    }

    private ModelMap page(CheckItemId id) {
        var item = catalogue.require(id);
        UUID standard = item.standardId();
        return new ModelMap("item", item)
                .addAttribute("standard", catalogue.require(new StandardId(standard)))
                .addAttribute("revisions", history.of(item));
    }

    private static ModelAndView refused() {
        return new ModelAndView("standard/item-form", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(CheckItemId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/standards/items/" + id);
    }
}
