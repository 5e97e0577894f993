package org.duban.archive.web;

import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.archive.Archives;
import org.duban.archive.Opening;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens archives: handed in, looked through, taken in. */
@Controller
@RequestMapping("/campaigns/archives")
@RequiredArgsConstructor
class ArchivesController {

    private final Archives archives;
    private final Opening opening;
    private final MessageSource messages;

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", archives.list());
        return "archive/archives";
    }

    @PostMapping
    ModelAndView handIn(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            redirect.addFlashAttribute("flash", "archive.open.no-file");
            return new ModelAndView("redirect:/campaigns/archives");
        }
        try (var content = file.getInputStream()) {
            redirect.addAttribute("file", archives.put(content));
        }
        return new ModelAndView("redirect:/campaigns/archives/check");
    }

    @GetMapping("/check")
    String check(@RequestParam String file, Model model, Locale locale) {
        var check = opening.check(file);
        model.addAttribute("file", file).addAttribute("check", check);
        if (check.refusal() != null) {
            model.addAttribute("problem", check.refusal().updateAndGetBody(messages, locale));
        }
        return "archive/check";
    }

    @PostMapping("/opening")
    ModelAndView open(@RequestParam String file, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        try {
            var id = opening.open(file, who);
            redirect.addFlashAttribute("flash", "archive.flash.opened");
            return new ModelAndView("redirect:/campaigns/" + id + "/closing");
        } catch (DomainException refusal) {
            // The page of the check says the same, with all that was found.
            redirect.addAttribute("file", file);
            return new ModelAndView("redirect:/campaigns/archives/check");
        }
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam String file, RedirectAttributes redirect) throws IOException {
        archives.remove(file);
        redirect.addFlashAttribute("flash", "archive.flash.file-removed");
        return new ModelAndView("redirect:/campaigns/archives");
    }
}
