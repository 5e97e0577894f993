package org.duban.ranking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.ranking.Period;
import org.duban.ranking.PeriodKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The periods that one usually ranks: of each kind the running one and the one before. */
@Component
@RequiredArgsConstructor
class PeriodChoices {

    private final PeriodWords words;
    private final MessageSource messages;
    private final Clock clock;

    List<Choice> all() {
        var choices = new ArrayList<Choice>();
        for (var kind : PeriodKind.values()) {
            if (kind != PeriodKind.CUSTOM) {
                var running = running(kind);
                choices.add(choice("ranking.choice.last." + kind, running.previous()));
                choices.add(choice("ranking.choice.this." + kind, running));
            }
        }
        choices.add(Choice.of(RankingForm.CUSTOM, message("ranking.choice.custom")));
        return List.copyOf(choices);
    }

    /** What is ranked most often: the week that is over. */
    Period usual() {
        return running(PeriodKind.WEEK).previous();
    }

    private Period running(PeriodKind kind) {
        return Period.containing(kind, LocalDate.now(clock));
    }

    private Choice choice(String key, Period period) {
        return new Choice(RankingForm.value(period), message(key), words.days(period));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
