package org.duban.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.document.paper.Slides.Stop;
import org.duban.document.paper.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Lays the blocks of a paper out on slides. */
final class Projection {

    private static final int MOST_LINES = 8;
    private static final int MOST_BESIDE_PHOTOS = 6 * Portions.LINE;

    /** All side by side: more would be too small to see anything on. */
    private static final int MOST_PHOTOS = 4;

    /** A remark that fits below what it remarks upon. */
    private static final int MOST_OF_A_NOTE = 2 * Portions.LINE;

    /** Nobody follows a table any longer. */
    private static final int MOST_SLIDES_OF_A_TABLE = 6;

    private static final int LINES_ABOVE_A_TABLE = 2;

    /** The lines of a table on a slide, and the characters on one of them: where it has many columns its type is smaller. */
    private static final int TABLE_LINES = 12;

    private static final int TABLE_LINE = 48;
    private static final int DENSE_LINES = 20;
    private static final int DENSE_LINE = 72;
    private static final double ROW_PADDING = 0.4;

    private final PaperWords words;
    private final List<Slide> slides = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Heading> trail = new ArrayList<>();
    private final List<Text> gathered = new ArrayList<>();

    /** Headings that have no slide yet. */
    private final List<Heading> announced = new ArrayList<>();

    Projection(PaperWords words) {
        this.words = words;
    }

    Slides of(List<Block> body) {
        for (int at = 0; at < body.size(); at++) {
            var block = body.get(at);
            if (block instanceof Text text && at + 1 < body.size() && body.get(at + 1) instanceof Photos photos) {
                showGathered();
                show(text, photos);
                at++;
            } else {
                take(block);
            }
        }
        showGathered();
        showBareHeading(1);
        return new Slides(slides, stops);
    }

    private void take(Block block) {
        if (block instanceof Text text) {
            take(text);
            return;
        }
        if (block instanceof Table table) {
            show(table);
            return;
        }
        showGathered();
        if (block instanceof Heading heading) {
            showBareHeading(heading.level());
            trail.removeIf(above -> above.level() >= heading.level());
            trail.add(heading);
            announced.add(heading);
        } else if (block instanceof Photos photos) {
            show(null, photos);
        } else if (block instanceof Fields fields) {
            show(fields);
        }
    }

    /** A remark goes with what it stands below. */
    private void take(Text text) {
        if (text.text().isBlank()) {
            return;
        }
        boolean remark = text.style() == Text.Style.NOTE && Ems.of(text.text()) <= MOST_OF_A_NOTE;
        if (remark && gathered.isEmpty() && announced.isEmpty() && !slides.isEmpty()) {
            var last = slides.remove(slides.size() - 1);
            slides.add(new Slide(last.trail(), plus(last.blocks(), text), last.continued()));
        } else {
            gathered.add(text);
        }
    }

    /** No heading gets lost, even where nothing stands under it. */
    private void showBareHeading(int level) {
        if (!announced.isEmpty() && announced.get(announced.size() - 1).level() >= level) {
            add(List.of(), false);
        }
    }

    /**
     * A paragraph on a slide.
     *
     * @param continued whether it begins on another
     */
    private record Piece(Text text, boolean continued) {}

    private void showGathered() {
        var pieces = gathered.stream().flatMap(Projection::pieces).toList();
        gathered.clear();
        for (var portion : Portions.of(pieces, piece -> Slide.said(piece.text()).lines(), MOST_LINES)) {
            add(
                    portion.stream().<Block>map(Piece::text).toList(),
                    portion.get(0).continued());
        }
    }

    private static Stream<Piece> pieces(Text text) {
        var pieces = Portions.pieces(text.text(), MOST_LINES * Portions.LINE);
        return IntStream.range(0, pieces.size())
                .mapToObj(at -> new Piece(new Text(pieces.get(at), text.style()), at > 0));
    }

    /** One slide, unless there is too much of either: then the rest follows, with what there is of the other. */
    private void show(@Nullable Text text, Photos photos) {
        var texts = text == null || text.text().isBlank()
                ? List.<String>of()
                : Portions.pieces(text.text(), MOST_BESIDE_PHOTOS);
        var rows = Portions.filled(photos.photos(), photo -> 1, MOST_PHOTOS);
        for (int at = 0; at < Math.max(texts.size(), rows.size()); at++) {
            var blocks = new ArrayList<Block>();
            if (text != null && !texts.isEmpty()) {
                blocks.add(new Text(texts.get(Math.min(at, texts.size() - 1)), text.style()));
            }
            if (!rows.isEmpty()) {
                blocks.add(new Photos(rows.get(Math.min(at, rows.size() - 1))));
            }
            add(blocks, at > 0);
        }
    }

    /** What is said of it in short stands above it. */
    private void show(Table table) {
        if (table.columns().isEmpty()) {
            return;
        }
        double above = gathered.stream()
                .mapToDouble(text -> Portions.lines(text.text()))
                .sum();
        var lead = above <= LINES_ABOVE_A_TABLE ? List.<Block>copyOf(gathered) : List.<Block>of();
        if (lead.isEmpty()) {
            showGathered();
        }
        gathered.clear();
        int rows = 0;
        for (var part : parts(table)) {
            var shown = new Table(table.caption(), table.columns(), part);
            add(rows == 0 ? plus(lead, shown) : List.of(shown), rows > 0);
            rows += part.size();
        }
        if (rows < table.rows().size()) {
            take(Text.note(words.rows(rows, table.rows().size())));
        }
    }

    /** One without rows where it has none. */
    private static List<List<List<Cell>>> parts(Table table) {
        int lines = table.dense() ? DENSE_LINES : TABLE_LINES;
        var rows = table.rows().stream()
                .limit((long) MOST_SLIDES_OF_A_TABLE * lines)
                .toList();
        return rows.isEmpty()
                ? List.of(List.of())
                : Portions.of(rows, row -> lines(table, row), lines).stream()
                        .limit(MOST_SLIDES_OF_A_TABLE)
                        .toList();
    }

    private static double lines(Table table, List<Cell> row) {
        double whole = table.columns().stream().mapToDouble(Table.Column::share).sum();
        int line = table.dense() ? DENSE_LINE : TABLE_LINE;
        return ROW_PADDING
                + IntStream.range(0, row.size())
                        .mapToDouble(at -> Math.ceil(Ems.of(row.get(at).text())
                                / (line * table.columns().get(at).share() / whole)))
                        .max()
                        .orElse(1);
    }

    /** What is left open to be written by hand says nothing on a screen. */
    private void show(Fields fields) {
        var filled = fields.fields().stream()
                .filter(field -> !field.value().isBlank())
                .toList();
        var parts = Portions.of(filled, field -> Portions.lines(field.value()), MOST_LINES);
        for (int at = 0; at < parts.size(); at++) {
            add(List.of(new Fields(parts.get(at))), at > 0);
        }
    }

    private void add(List<Block> blocks, boolean continued) {
        slides.add(new Slide(trail.stream().map(Heading::text).toList(), blocks, continued));
        announced.forEach(heading -> stops.add(new Stop(heading.level(), heading.text(), slides.size() + 1)));
        announced.clear();
    }

    private static List<Block> plus(List<Block> blocks, Block last) {
        return Stream.concat(blocks.stream(), Stream.of(last)).toList();
    }
}
