package org.duban.campaign;

import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what, and where.
 *
 * @param areaUnitId the unit in whose area; null for everywhere
 * @param sectionCode a section of the standards; null for all of them, or where an item is named
 * @param itemCode one check item; null for all of the section
 * @param post the post that answers there, never a person's name
 */
public record ResponsibilityDetails(
        @Nullable UnitId areaUnitId,
        @Nullable String sectionCode,
        @Nullable String itemCode,
        UnitId unitId,
        @Nullable String post) {

    public ResponsibilityDetails {
        itemCode = Texts.orNull(itemCode);
        sectionCode = itemCode == null ? Texts.orNull(sectionCode) : null;
        post = Texts.orNull(post);
    }
}
