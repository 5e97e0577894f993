package org.duban.command.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.command.WorstFinding;
import org.duban.ranking.web.PeriodWords;
import org.duban.shared.TextDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Computes and draws what displays show, once for all that show the same, however many ask and however often: whoever comes
 * while it is computed waits for that. A board that nobody looks at is forgotten.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Boards {

    private static final Duration FRESH = Duration.ofSeconds(8);
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final WallFigures figures;
    private final PeriodWords periods;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final Map<Programme, Kept> kept = new ConcurrentHashMap<>();

    /** A board, and when somebody last asked for it. */
    private record Kept(Board board, Instant askedAt) {}

    /** What the display shows now; where it cannot be computed, what it showed before, which tells its age. */
    public Board of(WallDisplay display) {
        return of(display.programme());
    }

    Board of(Programme programme) {
        var now = clock.instant();
        kept.values().removeIf(one -> one.askedAt().isBefore(now.minus(FORGOTTEN)));
        return Objects.requireNonNull(kept.compute(
                        programme,
                        (same, former) -> new Kept(next(programme, former == null ? null : former.board(), now), now)))
                .board();
    }

    private Board next(Programme programme, @Nullable Board former, Instant now) {
        if (former == null) {
            return draw(programme, now);
        }
        if (now.isBefore(former.at().plus(FRESH))) {
            return former;
        }
        try {
            return draw(programme, now);
        } catch (RuntimeException failed) {
            log.warn("The wall board stays as it was at {}", former.at(), failed);
            return former;
        }
    }

    private Board draw(Programme programme, Instant now) {
        var locale = Locale.forLanguageTag(programme.language());
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            var read = figures.of(programme);
            var shown = read.shown();
            var context = new Context(locale);
            context.setVariable("shown", shown);
            context.setVariable("notShown", read.notShown());
            context.setVariable(
                    "scenes", programme.scenes().stream().map(Enum::name).collect(Collectors.toSet()));
            context.setVariable("photos", programme.photos());
            context.setVariable("periods", periods);
            context.setVariable("now", now);
            var html = templates.process("command/wall-board", context);
            return new Board(now, html, TextDigest.hex(html), programme.photos() ? photosOf(shown) : Set.of());
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Set<UUID> photosOf(Iterable<Shown> shown) {
        var photos = new HashSet<UUID>();
        for (var one : shown) {
            one.worst().stream()
                    .map(WorstFinding::photo)
                    .filter(Objects::nonNull)
                    .forEach(photos::add);
        }
        return Set.copyOf(photos);
    }
}
