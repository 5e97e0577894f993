package org.duban.ranking.flag;

import java.util.List;
import java.util.UUID;
import org.duban.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who had which flag, edition by edition.
 *
 * @param editions the oldest first
 */
public record FlagHistory(List<Column> editions, List<League> leagues) {

    /** An edition that is looked back on. */
    public record Column(UUID id, Period period, int year, int number) {}

    /** A league with its units, those with the most honours first. */
    public record League(String name, List<Row> units) {}

    /**
     * A unit over the editions.
     *
     * @param cells one for each edition
     * @param red how many red flags it has had in all, and {@code black} how many black ones
     */
    public record Row(UUID unitId, String unitName, List<Cell> cells, int red, int black) {}

    /**
     * What one edition brought.
     *
     * @param rank null where the unit was not ranked in this league
     */
    public record Cell(@Nullable Integer rank, List<FlagKind> flags) {

        static final Cell ABSENT = new Cell(null, List.of());
    }

    public boolean isEmpty() {
        return editions.isEmpty();
    }
}
