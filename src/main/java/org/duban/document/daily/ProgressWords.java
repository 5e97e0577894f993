package org.duban.document.daily;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.document.Phrases;
import org.springframework.stereotype.Component;

/** The sentences that several kinds of documents have in common, bound to what is recorded, and their figures. */
@Component
@RequiredArgsConstructor
class ProgressWords {

    private final Phrases phrases;

    String fieldWork(FieldWork work) {
        return work.rounds() == 0
                ? phrases.of("field-work.none")
                : phrases.of("field-work", work.rounds(), work.places());
    }

    /** What was found, and how much of it is struck off by now. */
    String found(Progress progress, Span span) {
        return progress.found() == 0
                ? phrases.of("found.none")
                : phrases.of(
                        "found",
                        progress.found(),
                        progress.units(),
                        progress.onTheSpot(),
                        progress.handedOver(),
                        phrases.moment(span.now()),
                        progress.foundClosed(),
                        progress.foundOpen());
    }

    /** Old and new: what was there, came, went and is left. */
    String balance(Progress progress, Span span) {
        return progress.isNothing()
                ? phrases.of("balance.none")
                : phrases.of(
                        span.isUnfinished() ? "balance.so-far" : "balance",
                        progress.carried(),
                        progress.found(),
                        progress.closed(),
                        progress.closedOld(),
                        progress.closedNew(),
                        progress.remaining(),
                        progress.remainingOld(),
                        progress.remainingNew());
    }

    String rate(Progress progress) {
        return progress.due() == 0
                ? phrases.of("rate.none")
                : phrases.of(
                        "rate", progress.due(), progress.inTime(), phrases.rate(progress.inTime(), progress.due()));
    }

    /** How things stand at this moment. */
    String standing(Progress progress, Span span) {
        return phrases.of(
                progress.openNow() == 0 ? "standing.none" : "standing",
                phrases.moment(span.now()),
                progress.openNow(),
                progress.overdueNow(),
                progress.heldNow());
    }

    /** To be added to. */
    Map<String, String> figures(Span span, String campaign, Progress progress, FieldWork work) {
        Map<String, String> figures = new LinkedHashMap<>();
        put(figures, "campaign", campaign);
        put(figures, "days", phrases.days(span.from(), span.to()));
        put(figures, "now", phrases.moment(span.now()));
        put(figures, "rounds", work.rounds());
        put(figures, "places", work.places());
        put(figures, "units", progress.units());
        put(figures, "found", progress.found());
        put(figures, "on-the-spot", progress.onTheSpot());
        put(figures, "handed-over", progress.handedOver());
        put(figures, "carried", progress.carried());
        put(figures, "closed", progress.closed());
        put(figures, "remaining", progress.remaining());
        put(figures, "open", progress.openNow());
        put(figures, "overdue", progress.overdueNow());
        put(figures, "held", progress.heldNow());
        put(figures, "on-time", phrases.rate(progress.inTime(), progress.due()));
        return figures;
    }

    void put(Map<String, String> figures, String key, long value) {
        put(figures, key, Long.toString(value));
    }

    void put(Map<String, String> figures, String key, String value) {
        figures.put(phrases.of("figure." + key), value);
    }
}
