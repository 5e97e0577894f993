package org.duban.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A table of an archive, a thousand rows a page, so that a browser opens it however long it is. */
@RequiredArgsConstructor
final class OfflinePages {

    private static final int ROWS = 1000;

    private final String name;
    private final List<String> heads;
    private final Printer printer;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int pages;
    private long count;

    /**
     * What stands in a row.
     *
     * @param href where it leads, from the root of the archive
     */
    public record Cell(@Nullable String text, @Nullable String href) {

        static Cell of(@Nullable String text) {
            return new Cell(text, null);
        }
    }

    /** A page; {@code more} says whether there is another after it. */
    public record Page(String name, int number, boolean more, List<String> heads, List<List<Cell>> rows) {

        public String file() {
            return name + "-" + number + ".html";
        }

        /** What the messages call it. */
        public String chapter() {
            return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        }

        /** The page so many after this one, from where this one lies. */
        public String other(int away) {
            return name.substring(name.lastIndexOf('/') + 1) + "-" + (number + away) + ".html";
        }

        int depth() {
            return (int) name.chars().filter(letter -> letter == '/').count();
        }
    }

    /** What the first page of an archive leads to. */
    public record Chapter(String name, String href, long count) {}

    @FunctionalInterface
    interface Printer {

        void print(Page page) throws IOException;
    }

    void add(List<Cell> row) throws IOException {
        if (rows.size() == ROWS) {
            print(true);
        }
        rows.add(row);
        count++;
    }

    Chapter end() throws IOException {
        print(false);
        return new Chapter(name, name + "-1.html", count);
    }

    private void print(boolean more) throws IOException {
        pages++;
        printer.print(new Page(name, pages, more, heads, List.copyOf(rows)));
        rows.clear();
    }
}
