package org.duban.health.web;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.health.HealthLevel;
import org.duban.health.InstallationHealth;
import org.duban.platform.scheduling.Jobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the installation fares, for whoever looks after it. */
@Controller
@RequiredArgsConstructor
class HealthController {

    private final InstallationHealth health;
    private final HealthWords words;
    private final Jobs jobs;

    @GetMapping("/health")
    String show(Locale locale, Model model) {
        var report = health.look();
        model.addAttribute("report", report);
        model.addAttribute(
                "checks",
                report.lines().stream().map(line -> words.tell(line, locale)).toList());
        model.addAttribute("jobs", jobs.all());
        return "health/page";
    }

    /** For the desk, which asks when it is there already: nothing where all works. */
    @GetMapping("/health/troubles")
    String troubles(Locale locale, Model model) {
        model.addAttribute(
                "troubles",
                health.look().lines().stream()
                        .filter(line -> line.level() == HealthLevel.TROUBLE)
                        .map(line -> words.tell(line, locale))
                        .toList());
        return "health/pieces :: troubles";
    }
}
