package org.duban.campaign.matrix;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as it is shown: topics down, areas across.
 *
 * @param top the unit whose areas stand across
 * @param above the one above it, null at the campaign's own district
 * @param gaps how many items nobody answers for in an area
 * @param overlaps in how many cells two rules differ
 */
public record MatrixPage(
        UUID top,
        String topName,
        @Nullable UUID above,
        List<Column> columns,
        List<Row> rows,
        int cells,
        int gaps,
        int overlaps) {

    /**
     * An area.
     *
     * @param area null for everywhere
     * @param counted whether gaps count in it; everywhere, and above the areas shown, none need to be laid down
     * @param opens whether there are areas within it
     */
    public record Column(@Nullable UUID area, @Nullable String name, boolean counted, boolean opens) {}

    /**
     * A topic.
     *
     * @param name null for everything
     */
    public record Row(Topic topic, @Nullable String name, List<Cell> cells) {

        public boolean isItem() {
            return topic.item() != null;
        }

        public boolean hasGaps() {
            return cells.stream().anyMatch(Cell::gap);
        }

        public boolean hasOverlaps() {
            return cells.stream()
                    .anyMatch(cell -> cell.answer() != null && cell.answer().rival() != null);
        }
    }

    /**
     * Who answers for a topic in an area.
     *
     * @param at what it is called in addresses
     * @param gap whether somebody should, and nobody does
     */
    public record Cell(String at, @Nullable Answer answer, boolean gap) {}
}
