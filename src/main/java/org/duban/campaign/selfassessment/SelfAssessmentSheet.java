package org.duban.campaign.selfassessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.standard.Codes;
import org.jspecify.annotations.Nullable;

/** All items of a campaign's standards with what the campaign gives itself, section by section. */
public record SelfAssessmentSheet(List<Part> sections, Totals totals) {

    /** A section of a standard. */
    public record Part(
            UUID standardId,
            String standardName,
            String code,
            String name,
            List<SelfAssessmentRow> items,
            Totals totals) {

        /** The section as an anchor of the page, whatever characters its code has. */
        public String anchor() {
            return "section-" + standardId + "-" + Integer.toHexString(code.hashCode());
        }
    }

    /**
     * What some items come to.
     *
     * @param possible the points of the items that are assessed; what nobody assessed is no promise
     * @param open the points of those that are not
     */
    public record Totals(
            int items,
            int assessed,
            BigDecimal possible,
            BigDecimal open,
            BigDecimal own,
            BigDecimal lost,
            BigDecimal bonus) {

        static Totals of(List<SelfAssessmentRow> items) {
            var assessed = items.stream().filter(SelfAssessmentRow::assessed).toList();
            return new Totals(
                    items.size(),
                    assessed.size(),
                    sum(assessed, SelfAssessmentRow::possible),
                    sum(items, SelfAssessmentRow::possible).subtract(sum(assessed, SelfAssessmentRow::possible)),
                    sum(assessed, SelfAssessmentRow::own),
                    sum(assessed, SelfAssessmentRow::lost),
                    sum(assessed, SelfAssessmentRow::bonus));
        }

        public int unassessed() {
            return items - assessed;
        }

        /** What is kept of the possible points, in per cent and rounded down; a bonus makes up for no loss. Null without points. */
        public @Nullable Integer share() {
            return possible.signum() == 0
                    ? null
                    : possible.subtract(lost)
                            .movePointRight(2)
                            .divide(possible, 0, RoundingMode.FLOOR)
                            .intValue();
        }

        private static BigDecimal sum(List<SelfAssessmentRow> items, Function<SelfAssessmentRow, BigDecimal> points) {
            return items.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static SelfAssessmentSheet of(List<SelfAssessmentRow> items) {
        var sections = items.stream()
                .sorted(Comparator.comparing(SelfAssessmentRow::standardName)
                        .thenComparing(SelfAssessmentRow::standardId)
                        .thenComparing(SelfAssessmentRow::sectionCode, Codes.COUNTED)
                        .thenComparing(SelfAssessmentRow::code, Codes.COUNTED))
                .collect(Collectors.groupingBy(
                        item -> List.of(item.standardId(), item.sectionCode()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(SelfAssessmentSheet::headedByTheFirst)
                .toList();
        return new SelfAssessmentSheet(sections, Totals.of(items));
    }

    /** The items that lose points, the most first, and in the same order whatever language they are read in. */
    public List<SelfAssessmentRow> losses() {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.lost().signum() > 0)
                .sorted(Comparator.comparing(SelfAssessmentRow::lost)
                        .reversed()
                        .thenComparing(SelfAssessmentRow::code, Codes.COUNTED)
                        .thenComparing(SelfAssessmentRow::standardId))
                .toList();
    }

    private static Part headedByTheFirst(List<SelfAssessmentRow> items) {
        var first = items.get(0);
        return new Part(
                first.standardId(),
                first.standardName(),
                first.sectionCode(),
                first.sectionName(),
                items,
                Totals.of(items));
    }
}
