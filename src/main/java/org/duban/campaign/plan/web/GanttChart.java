package org.duban.campaign.plan.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanDays;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanMarks;
import org.duban.campaign.plan.PlanScale;
import org.jspecify.annotations.Nullable;

/**
 * A wall chart laid out: what stands where, in units of the drawing. A page prints what is said here and reckons nothing.
 *
 * @param upper months, or years where the scale is months
 * @param lower days, weeks or months
 */
record GanttChart(
        Frame frame,
        List<Row> rows,
        List<Tick> upper,
        List<Tick> lower,
        List<Shade> shades,
        List<Arrow> arrows,
        @Nullable Double todayX) {

    /** No chart is drawn over more days than that: it would be wider than anybody scrolls. */
    private static final int MOST_DAYS = 1_100;

    private static final int MARGIN_DAYS = 3;
    private static final double STUB = 5;

    /** The measures of a drawing. */
    record Measures(PlanScale scale, double day, int head, int row) {

        static Measures of(PlanScale scale) {
            return new Measures(
                    scale,
                    switch (scale) {
                        case DAY -> 26;
                        case WEEK -> 9;
                        case MONTH -> 3.2;
                    },
                    44,
                    44);
        }
    }

    /** From which day to which it goes, and how large it is. */
    record Frame(Measures measures, LocalDate first, LocalDate last) {

        double x(LocalDate day) {
            return tenth(ChronoUnit.DAYS.between(first, day) * measures.day());
        }

        public double width() {
            return x(last.plusDays(1));
        }

        public int head() {
            return measures.head();
        }

        public int rowHeight() {
            return measures.row();
        }

        public double day() {
            return measures.day();
        }

        public PlanScale scale() {
            return measures.scale();
        }
    }

    record Tick(double x, double width, LocalDate day) {}

    record Shade(double x, double width) {}

    record Arrow(String path, double headX, double headY, boolean clash) {}

    record Bar(double x, double width) {}

    /** A step on the row of its task. */
    record Diamond(PlanMarks.Step step, LocalDate day, double x, boolean movable) {}

    /**
     * A line of the chart: a workstream, or a task.
     *
     * @param line null for a workstream
     */
    record Row(
            @Nullable String stream,
            @Nullable PlanLine line,
            int y,
            @Nullable Bar bar,
            double done,
            @Nullable Bar baseline,
            @Nullable Double dueX,
            List<Diamond> steps,
            boolean movable) {

        public boolean section() {
            return line != null && line.row().sectionOf() != null;
        }
    }

    public int height() {
        return frame.head() + rows.size() * frame.rowHeight();
    }

    /** How many tasks are on it. */
    public long tasks() {
        return rows.stream().filter(row -> row.line() != null).count();
    }

    /** Lays out rows that belong together. */
    static final class Layout {

        private final Frame frame;
        private final Map<UUID, List<PlanMarks.Step>> steps;
        private final Clock clock;
        private final Movable movable;
        private final List<Row> rows = new ArrayList<>();

        /** Who of them the reader may move. */
        record Movable(boolean steps, Collection<UUID> tasks) {}

        Layout(Frame frame, Collection<PlanMarks.Step> steps, Movable movable, Clock clock) {
            this.frame = frame;
            this.steps = steps.stream().collect(Collectors.groupingBy(PlanMarks.Step::taskId));
            this.movable = movable;
            this.clock = clock;
        }

        void heading(@Nullable String stream) {
            rows.add(new Row(stream == null ? "" : stream, null, y(), null, 0, null, null, List.of(), false));
        }

        void task(PlanLine line) {
            var row = line.row();
            var bar = bar(row.plannedFrom(), row.plannedTo());
            var done = bar == null ? 0 : tenth(bar.width() * Math.min(100, row.percentDone()) / 100);
            rows.add(new Row(
                    null,
                    line,
                    y(),
                    bar,
                    done,
                    bar(row.baselineFrom(), row.baselineTo()),
                    inside(line.lastDay())
                            ? frame.x(Objects.requireNonNull(line.lastDay()).plusDays(1))
                            : null,
                    diamonds(row.id()),
                    movable.tasks().contains(row.id())));
        }

        private int y() {
            return frame.head() + rows.size() * frame.rowHeight();
        }

        private List<Diamond> diamonds(UUID task) {
            return steps.getOrDefault(task, List.of()).stream()
                    .filter(step -> inside(step.day(clock)))
                    .map(step -> new Diamond(
                            step,
                            step.day(clock),
                            tenth(frame.x(step.day(clock)) + frame.day() / 2),
                            movable.steps() && step.open()))
                    .toList();
        }

        /** What lies partly outside is cut at the edge. */
        private @Nullable Bar bar(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from == null || to == null || from.isAfter(frame.last()) || to.isBefore(frame.first())) {
                return null;
            }
            var x = frame.x(from.isBefore(frame.first()) ? frame.first() : from);
            var end = frame.x((to.isAfter(frame.last()) ? frame.last() : to).plusDays(1));
            return new Bar(x, tenth(end - x));
        }

        private boolean inside(@Nullable LocalDate day) {
            return day != null && !day.isBefore(frame.first()) && !day.isAfter(frame.last());
        }

        GanttChart chart(List<PlanMarks.Link> links, LocalDate today, PlanDays days) {
            return new GanttChart(
                    frame,
                    List.copyOf(rows),
                    ticks(frame, frame.scale() == PlanScale.MONTH ? null : PlanScale.MONTH),
                    ticks(frame, frame.scale()),
                    shades(frame, days),
                    arrows(links),
                    inside(today) ? tenth(frame.x(today) + frame.day() / 2) : null);
        }

        private List<Arrow> arrows(List<PlanMarks.Link> links) {
            var byTask = new HashMap<UUID, Row>();
            rows.stream()
                    .filter(row -> row.line() != null && row.bar() != null)
                    .forEach(row ->
                            byTask.put(Objects.requireNonNull(row.line()).row().id(), row));
            return links.stream()
                    .map(link -> arrow(byTask.get(link.afterTask()), byTask.get(link.taskId()), link.lagDays()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable Arrow arrow(@Nullable Row before, @Nullable Row after, int lag) {
            if (before == null
                    || after == null
                    || before.bar() == null
                    || after.bar() == null
                    || before.line() == null
                    || after.line() == null) {
                return null;
            }
            var middle = frame.rowHeight() / 2.0;
            var fromX = tenth(before.bar().x() + before.bar().width());
            var toX = after.bar().x();
            double fromY = before.y() + middle;
            double toY = after.y() + middle;
            var turnX = tenth(Math.max(fromX + STUB, 0));
            var between = tenth(after.y() + (after.y() > before.y() ? 2 : frame.rowHeight() - 2));
            var path = toX - STUB >= turnX
                    ? "M%s %sH%sV%sH%s".formatted(fromX, fromY, turnX, toY, toX)
                    : "M%s %sH%sV%sH%sV%sH%s".formatted(fromX, fromY, turnX, between, tenth(toX - STUB - 3), toY, toX);
            var end = before.line().row().plannedTo();
            var start = after.line().row().plannedFrom();
            var clash = end != null && start != null && !start.isAfter(end.plusDays(lag));
            return new Arrow(path, toX, toY, clash);
        }
    }

    /** The days that the lines need, at most so many; around today where nothing is planned. */
    static Frame frame(
            Measures measures, List<PlanLine> lines, Collection<PlanMarks.Step> steps, LocalDate today, Clock clock) {
        var days = Stream.concat(
                        lines.stream()
                                .flatMap(line -> Stream.of(
                                        line.row().plannedFrom(),
                                        line.row().plannedTo(),
                                        line.row().baselineFrom(),
                                        line.row().baselineTo(),
                                        line.lastDay())),
                        steps.stream().map(step -> step.day(clock)))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var first = days.isEmpty() ? today : days.get(0);
        var last = days.isEmpty() ? today.plusDays(30) : days.get(days.size() - 1);
        if (today.isAfter(last) && ChronoUnit.DAYS.between(last, today) < 60) {
            last = today;
        }
        first = first.minusDays(MARGIN_DAYS);
        first = first.minusDays(first.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        last = last.plusDays(MARGIN_DAYS);
        var latest = first.plusDays(MOST_DAYS);
        return new Frame(measures, first, last.isAfter(latest) ? latest : last);
    }

    /** The same for paper: as wide as there is room. */
    static Frame fitted(Frame frame, double width, int head, int row) {
        var days = ChronoUnit.DAYS.between(frame.first(), frame.last()) + 1;
        var day = width / days;
        var scale = day > 14 ? PlanScale.DAY : (day > 3.4 ? PlanScale.WEEK : PlanScale.MONTH);
        return new Frame(new Measures(scale, day, head, row), frame.first(), frame.last());
    }

    /** Pieces of the calendar; without a scale, years. */
    private static List<Tick> ticks(Frame frame, @Nullable PlanScale scale) {
        var ticks = new ArrayList<Tick>();
        var day = frame.first();
        while (!day.isAfter(frame.last())) {
            var next = scale == null ? day.withDayOfYear(1).plusYears(1) : scale.next(day);
            var end = next.isAfter(frame.last()) ? frame.last().plusDays(1) : next;
            ticks.add(new Tick(frame.x(day), tenth(frame.x(end) - frame.x(day)), day));
            day = next;
        }
        return List.copyOf(ticks);
    }

    private static List<Shade> shades(Frame frame, PlanDays days) {
        var shades = new ArrayList<Shade>();
        LocalDate begun = null;
        for (var day = frame.first(); !day.isAfter(frame.last().plusDays(1)); day = day.plusDays(1)) {
            var off = !day.isAfter(frame.last()) && !days.counts(WorksOn.WORKING, day);
            if (off && begun == null) {
                begun = day;
            } else if (!off && begun != null) {
                shades.add(new Shade(frame.x(begun), tenth(frame.x(day) - frame.x(begun))));
                begun = null;
            }
        }
        return List.copyOf(shades);
    }

    private static double tenth(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
