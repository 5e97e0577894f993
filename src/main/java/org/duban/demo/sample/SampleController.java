package org.duban.demo.sample;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The press of the button that brings the sample. */
@Controller
@RequiredArgsConstructor
class SampleController {

    private final SampleCampaigns samples;

    @PostMapping("/samples")
    String load(RedirectAttributes redirect) {
        redirect.addAttribute("id", samples.load());
        redirect.addFlashAttribute("flash", "desk.begin.sample.loaded");
        return "redirect:/campaigns/{id}";
    }
}
