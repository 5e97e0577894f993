package org.duban.ledger.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the row of headings among the first rows of a sheet: below titles and blank rows, in one row or two. */
final class HeaderFinder {

    private static final int ENOUGH = 2;
    private static final Comparator<Header> BETTER =
            Comparator.comparing(Header::isComplete).thenComparing(Header::known);

    private HeaderFinder() {}

    static Optional<Header> find(List<RawRow> head, Collection<LedgerKind> kinds) {
        List<Header> candidates = new ArrayList<>();
        for (var kind : kinds) {
            for (int i = 0; i < head.size(); i++) {
                candidates.addAll(at(head, i, kind));
            }
        }
        return candidates.stream()
                .filter(header -> header.known() >= ENOUGH || (header.known() > 0 && header.isComplete()))
                .reduce((best, next) -> BETTER.compare(next, best) > 0 ? next : best);
    }

    static boolean isBetter(Header one, Header other) {
        return BETTER.compare(one, other) > 0;
    }

    private static List<Header> at(List<RawRow> head, int index, LedgerKind kind) {
        var row = head.get(index);
        var single = Header.of(
                kind, row.number(), row.cells().stream().map(SheetCell::text).toList());
        if (index + 1 == head.size() || !consistsOfHeadings(head.get(index + 1), kind)) {
            return List.of(single);
        }
        var next = head.get(index + 1);
        return List.of(single, Header.of(kind, next.number(), Header.joined(row, next)));
    }

    private static boolean consistsOfHeadings(RawRow row, LedgerKind kind) {
        return row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .allMatch(text -> kind.recognise(text) != null);
    }
}
