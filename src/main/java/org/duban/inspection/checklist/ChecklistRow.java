package org.duban.inspection.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duban.standard.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as lists show it.
 *
 * @param placeKinds of which places it is for; none means all
 * @param lines how many it has
 * @param points what all of them together are worth
 */
public record ChecklistRow(
        UUID id,
        int revision,
        String name,
        @Nullable String nameEn,
        List<String> placeKinds,
        int lines,
        BigDecimal points,
        boolean superseded,
        boolean retired,
        long version) {

    public String nameIn(Locale locale) {
        return Texts.in(locale, name, nameEn);
    }
}
