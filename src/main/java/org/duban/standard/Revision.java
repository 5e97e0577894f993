package org.duban.standard;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the history of a check item.
 *
 * @param before the revision it took the place of, null for the first
 * @param madeBy who made it, null where it came with the starter library
 */
public record Revision(
        CheckItemRow item,
        @Nullable CheckItemRow before,
        @Nullable String madeBy) {

    /** What can differ between two revisions. */
    public enum Aspect {
        SECTION,
        NAME,
        NAME_EN,
        REQUIREMENT,
        REQUIREMENT_EN,
        SEVERITY,
        POINTS,
        DEADLINE,
        BASIS,
        SYNONYMS,
        PLACE_KINDS;

        private @Nullable Object of(CheckItemRow item) {
            return switch (this) {
                case SECTION -> item.sectionCode() + " " + item.sectionName();
                case NAME -> item.name();
                case NAME_EN -> item.nameEn();
                case REQUIREMENT -> item.requirement();
                case REQUIREMENT_EN -> item.requirementEn();
                case SEVERITY -> item.severity();
                case POINTS -> item.pointsInDigits();
                case DEADLINE -> item.termKind() + " " + item.termAmount();
                case BASIS -> item.basis();
                case SYNONYMS -> item.synonyms();
                case PLACE_KINDS -> item.placeKinds();
            };
        }
    }

    /** In what it differs from the one before; in nothing, if it is the first. */
    public List<Aspect> changes() {
        return before == null
                ? List.of()
                : Stream.of(Aspect.values())
                        .filter(aspect -> !Objects.equals(aspect.of(before), aspect.of(item)))
                        .toList();
    }

    /**
     * The history that these rows are.
     *
     * @param rows all revisions of one item, the latest first
     * @param madeBy who made which revision
     */
    static List<Revision> history(List<CheckItemRow> rows, IntFunction<@Nullable String> madeBy) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Revision(
                        rows.get(i),
                        i + 1 < rows.size() ? rows.get(i + 1) : null,
                        madeBy.apply(rows.get(i).revision())))
                .toList();
    }
}
