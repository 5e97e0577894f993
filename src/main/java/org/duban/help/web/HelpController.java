package org.duban.help.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.help.GuideRole;
import org.duban.help.Help;
import org.duban.help.Topic;
import org.duban.help.TopicGroup;
import org.duban.platform.web.PublicAddress;
import org.duban.shared.QrCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The help: an index, a page for each topic, which pages show beside themselves, and the guides. */
@Controller
@RequestMapping("/help")
@RequiredArgsConstructor
class HelpController {

    /** A topic by its title. */
    record Entry(String name, String title, String about) {}

    private final Help help;
    private final PublicAddress publicAddress;

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model) {
        Map<TopicGroup, List<Entry>> groups = new EnumMap<>(TopicGroup.class);
        for (var group : TopicGroup.values()) {
            var entries = help.find(q, locale).stream()
                    .filter(topic -> topic.group() == group)
                    .map(topic -> entry(topic, locale))
                    .toList();
            if (!entries.isEmpty()) {
                groups.put(group, entries);
            }
        }
        model.addAttribute("groups", groups);
        model.addAttribute("q", q);
        model.addAttribute("guides", GuideRole.values());
        model.addAttribute("own", GuideRole.of(who));
        return "help/list";
    }

    @GetMapping("/{topic}")
    String show(@PathVariable String topic, Locale locale, Model model) {
        var asked = help.require(topic);
        model.addAttribute("topic", asked);
        model.addAttribute("text", help.text(asked, locale));
        model.addAttribute(
                "related",
                asked.related().stream()
                        .map(name -> entry(help.require(name), locale))
                        .toList());
        return "help/show";
    }

    @GetMapping("/guides/{role}")
    String guide(@PathVariable String role, Locale locale, Model model) {
        var address = publicAddress.builder().path("/").toUriString();
        model.addAttribute("guide", help.guide(GuideRole.require(role), locale));
        model.addAttribute("address", address);
        model.addAttribute("code", QrCode.of(address));
        model.addAttribute("back", "/help");
        return "help/guide";
    }

    private Entry entry(Topic topic, Locale locale) {
        var text = help.text(topic, locale);
        return new Entry(topic.name(), text.title(), text.about().get(0));
    }
}
