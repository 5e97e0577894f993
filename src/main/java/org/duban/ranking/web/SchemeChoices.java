package org.duban.ranking.web;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.ranking.scheme.TieRule;
import org.duban.ranking.scheme.WithoutCases;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a scheme chooses among, in words. */
@Component
@RequiredArgsConstructor
class SchemeChoices {

    private final MessageSource messages;

    List<Choice> ties() {
        return choices(TieRule.values(), "ranking.scheme.ties.");
    }

    List<Choice> withoutCases() {
        return choices(WithoutCases.values(), "ranking.scheme.nothing-due.");
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.of(
                        value.name(), messages.getMessage(prefix + value, null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
