package org.duban.ranking.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.ranking.scheme.TieRule;
import org.duban.ranking.scheme.WithoutCases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What forms of rankings choose among, in words. */
@Component
@RequiredArgsConstructor
class RankingChoices {

    private final MessageSource messages;

    List<Choice> ties() {
        return of("ranking.scheme.ties.", TieRule.values());
    }

    List<Choice> withoutCases() {
        return of("ranking.scheme.nothing-due.", WithoutCases.values());
    }

    /** The values under their names in the message bundle. */
    List<Choice> of(String prefix, Enum<?>... values) {
        return Choice.named(prefix, values, messages);
    }
}
