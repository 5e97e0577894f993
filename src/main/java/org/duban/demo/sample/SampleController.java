package org.duban.demo.sample;

import lombok.RequiredArgsConstructor;
import org.duban.deadline.OverdueSweep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The press of the button that brings the sample. */
@Controller
@RequiredArgsConstructor
class SampleController {

    private final SampleCampaigns samples;
    private final OverdueSweep sweep;

    @PostMapping("/samples")
    String load(RedirectAttributes redirect) {
        redirect.addAttribute("id", samples.load());
        // What is late in it has been so for days: the health page would wonder why nobody marked it.
        sweep.flag();
        redirect.addFlashAttribute("flash", "desk.begin.sample.loaded");
        return "redirect:/campaigns/{id}";
    }
}
