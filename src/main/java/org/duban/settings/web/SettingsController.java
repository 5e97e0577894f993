package org.duban.settings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.settings.EffectiveSetting;
import org.duban.settings.EffectiveSettings;
import org.duban.settings.Elsewhere;
import org.duban.settings.SettingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is set, and what that does; supervisors read what bears on their work. */
@Controller
@RequiredArgsConstructor
class SettingsController {

    private final EffectiveSettings settings;
    private final MessageSource messages;

    /**
     * A setting in words.
     *
     * @param what what it does
     * @param changed what happens when it is changed, beyond what is said of its group
     */
    record Line(
            EffectiveSetting setting, String what, @Nullable String changed) {}

    /** A group and its settings. */
    record Part(SettingGroup group, List<Line> lines) {

        /** How many of them are not as they always are. */
        public long own() {
            return lines.stream().filter(line -> !line.setting().isUsual()).count();
        }
    }

    @GetMapping("/settings")
    String show(@AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        var administrator = who.is(Role.ADMIN);
        Map<SettingGroup, List<Line>> lines = settings.all().stream()
                .map(setting -> line(setting, locale))
                .collect(Collectors.groupingBy(line -> line.setting().setting().group()));
        model.addAttribute(
                "parts",
                Arrays.stream(SettingGroup.values())
                        .filter(group -> administrator || group.isForTheOffice())
                        .map(group -> new Part(group, lines.getOrDefault(group, List.of())))
                        .toList());
        model.addAttribute(
                "pages",
                Elsewhere.ALL.stream()
                        .filter(page -> administrator || !page.forAdministrators())
                        .toList());
        return "settings/list";
    }

    private Line line(EffectiveSetting setting, Locale locale) {
        var key = setting.setting().messageKey();
        return new Line(
                setting,
                messages.getMessage(key, null, locale),
                messages.getMessage(key + ".changed", null, null, locale));
    }
}
