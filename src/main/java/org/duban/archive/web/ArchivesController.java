package org.duban.archive.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.archive.ArchiveCheck;
import org.duban.archive.Archives;
import org.duban.archive.Opening;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    ModelAndView handIn(@RequestParam MultipartFile file, Locale locale, RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            redirect.addFlashAttribute("flash", "archive.open.no-file");
            return new ModelAndView("redirect:/campaigns/archives");
        }
        try (var content = file.getInputStream()) {
            var waiting = archives.put(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            var check = opening.check(waiting);
            if (check.refusal() != null) {
                return refused(waiting, check, locale);
            }
            redirect.addAttribute("file", waiting);
        }
        return new ModelAndView("redirect:/campaigns/archives/check");
    }

    @GetMapping("/check")
    ModelAndView check(@RequestParam String file, Locale locale) {
        return shown(file, opening.check(file), locale);
    }

    @PostMapping("/opening")
    ModelAndView open(
            @RequestParam String file,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        try {
            var id = opening.open(file, who);
            archives.discardUpload(file);
            redirect.addFlashAttribute("flash", "archive.flash.opened");
            return new ModelAndView("redirect:/campaigns/" + id + "/closing");
        } catch (DomainException refusal) {
            return refused(file, opening.refused(file, refusal), locale);
        }
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam String file, RedirectAttributes redirect) throws IOException {
        archives.remove(file);
        redirect.addFlashAttribute("flash", "archive.flash.file-removed");
        return new ModelAndView("redirect:/campaigns/archives");
    }

    /** The page stays to be read, an upload does not stay. */
    private ModelAndView refused(String file, ArchiveCheck check, Locale locale) throws IOException {
        var page = shown(file, check, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        archives.discardUpload(file);
        return page;
    }

    private ModelAndView shown(String file, ArchiveCheck check, Locale locale) {
        var page = new ModelAndView("archive/check")
                .addObject("file", archives.require(file))
                .addObject("check", check);
        return check.refusal() == null
                ? page
                : page.addObject("problem", check.refusal().updateAndGetBody(messages, locale));
    }
}
