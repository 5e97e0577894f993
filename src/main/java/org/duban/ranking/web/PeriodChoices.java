package org.duban.ranking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The periods that one usually ranks: of each kind the running one and some before. */
@Component
@RequiredArgsConstructor
class PeriodChoices {

    private static final int OF_EACH_KIND = 6;

    private final PeriodWords words;
    private final MessageSource messages;
    private final Clock clock;

    /** Periods of a kind, the running one first. */
    record Group(String label, List<Choice> choices) {}

    List<Group> all() {
        return Stream.of(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.CUSTOM)
                .map(kind -> new Group(message("ranking.choice." + kind), choices(kind)))
                .toList();
    }

    /** What is ranked most often: the week that is over. */
    Period usual() {
        return running(PeriodKind.WEEK).previous();
    }

    private List<Choice> choices(PeriodKind kind) {
        var choices = new ArrayList<Choice>();
        var period = running(kind);
        for (var ago = 0; ago < OF_EACH_KIND; ago++) {
            var name = switch (ago) {
                case 0 -> message("ranking.choice.this." + kind);
                case 1 -> message("ranking.choice.last." + kind);
                default -> words.title(period);
            };
            var label = message("ranking.choice.with-days", name, words.days(period));
            choices.add(Choice.of(RankingForm.value(period), label));
            period = period.previous();
        }
        return List.copyOf(choices);
    }

    private Period running(PeriodKind kind) {
        return Period.containing(kind, LocalDate.now(clock));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
