package org.duban.document.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Align;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 工作简报: how far things are, what it took, what is worth copying, and what is due next. */
@Component
@RequiredArgsConstructor
class BriefComposer implements Composer {

    private static final String OPENING = "opening";
    private static final String PRACTICE = "practice";
    private static final String NEXT = "next";

    private final ProgressReader progress;
    private final BriefReader brief;
    private final ProgressWords sentences;
    private final EffortWords efforts;
    private final Phrases phrases;
    private final Clock clock;

    @Override
    public DocumentKind kind() {
        return DocumentKind.BRIEF;
    }

    /** What is worth copying is nothing that records could tell. */
    @Override
    public List<Passage> passages(DocumentSubject subject) {
        return List.of(
                Passage.required(OPENING, phrases.of("brief.opening")),
                Passage.optional(PRACTICE, ""),
                Passage.optional(NEXT, phrases.of("brief.next")));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, String> figures(DocumentSubject subject) {
        var span = Span.of(subject, clock);
        var figures =
                sentences.figures(span, progress.campaign(span), progress.progress(span), progress.fieldWork(span));
        var effort = EffortWords.sum(brief.efforts(span));
        sentences.put(figures, "times", effort.times());
        sentences.put(figures, "people", effort.people());
        sentences.put(figures, "vehicles", effort.vehicles());
        sentences.put(figures, "spots", effort.spots());
        sentences.put(figures, "cubic-metres", phrases.plain(effort.cubicMetres()));
        sentences.put(figures, "due-soon", sum(brief.deadlines(span, midnights(span))));
        return figures;
    }

    /** All of it as of one moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Content compose(DocumentSubject subject, Words words) {
        var span = Span.of(subject, clock);
        var sections = new Sections(phrases);
        sections.paragraphs(words.of(OPENING));
        sections.section("brief.overview", overview(span));
        sections.section("brief.effort", efforts.of(brief.efforts(span)));
        sections.section("brief.practice", Sections.texts(words.of(PRACTICE)));
        sections.section("brief.steps", Sections.texts(words.of(NEXT)));
        sections.section("brief.due", due(span));
        return new Content(
                Paper.Layout.OFFICIAL,
                List.of(progress.campaign(span), phrases.of("brief.title", phrases.days(span.from(), span.to()))),
                null,
                sections.body());
    }

    private List<Text> overview(Span span) {
        var now = progress.progress(span);
        return Sections.texts(List.of(
                sentences.found(now, span),
                sentences.balance(now, span),
                sentences.rate(now),
                sentences.standing(now, span)));
    }

    private List<Block> due(Span span) {
        var today = today(span);
        var units = brief.deadlines(span, midnights(span));
        var days = phrases.days(today, today.plusDays(2));
        return units.isEmpty()
                ? List.of(Text.of(phrases.of("due.none", days)))
                : List.of(Text.of(phrases.of("due", days, sum(units), units.size())), table(units, today));
    }

    private Table table(List<UnitDeadlines> units, LocalDate today) {
        var columns = Stream.of(
                        Stream.of(Column.left(phrases.of("column.unit"), 8)),
                        IntStream.range(0, 3)
                                .mapToObj(later -> new Column(
                                        phrases.of("due.column"), phrases.day(today.plusDays(later)), 4, Align.CENTRE)),
                        Stream.of(Column.of(phrases.of("due.column.sum"), 4)))
                .flatMap(part -> part)
                .toList();
        return new Table(
                phrases.of("due.table"),
                columns,
                units.stream().map(BriefComposer::row).toList());
    }

    private static List<Cell> row(UnitDeadlines unit) {
        return List.of(
                Cell.of(unit.unit()),
                Cell.of(unit.today()),
                Cell.of(unit.tomorrow()),
                Cell.of(unit.dayAfter()),
                Cell.of(unit.sum()));
    }

    private static int sum(List<UnitDeadlines> units) {
        return units.stream().mapToInt(UnitDeadlines::sum).sum();
    }

    private LocalDate today(Span span) {
        return LocalDate.ofInstant(span.now(), clock.getZone());
    }

    /** At which today ends, and the two days after it. */
    private List<Instant> midnights(Span span) {
        var today = today(span);
        return IntStream.rangeClosed(1, 3)
                .mapToObj(later ->
                        today.plusDays(later).atStartOfDay(clock.getZone()).toInstant())
                .toList();
    }
}
