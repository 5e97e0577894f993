package org.duban.inspection.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist.
 *
 * @param text what is to be seen for a yes, or what is counted
 * @param textEn the same in English
 * @param checkItemId the item under which a no becomes a finding
 * @param points what a no costs, and a yes earns; 0 to 100
 * @param photoRequired whether a no takes a photo
 */
@Embeddable
public record ChecklistLine(
        @Enumerated(EnumType.STRING) LineKind kind,
        String text,
        @Nullable String textEn,
        @Nullable UUID checkItemId,
        BigDecimal points,
        boolean photoRequired) {}
