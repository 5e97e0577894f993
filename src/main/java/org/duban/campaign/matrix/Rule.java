package org.duban.campaign.matrix;

import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.ResponsibilityRow;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix says of a topic in an area.
 *
 * @param area null for everywhere
 */
public record Rule(
        Topic topic,
        @Nullable UUID area,
        UUID unitId,
        String unitName,
        @Nullable String post) {

    static Rule of(ResponsibilityRow row) {
        return new Rule(
                new Topic(row.sectionCode(), row.itemCode()),
                row.areaUnitId(),
                row.unitId(),
                row.unitName(),
                row.post());
    }

    boolean isAbout(Topic other, @Nullable UUID place) {
        return topic.equals(other) && Objects.equals(area, place);
    }
}
