package org.duban.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a document is about: all of some days, or single matters of one unit.
 *
 * @param from the first day, and {@code to} the last one
 * @param unit to whom it goes; null for one to everybody
 * @param matters the ids of the findings, of the consequence or of the edition that it is about, in ascending order; none
 *     where it is about all of the days
 */
public record DocumentSubject(
        CampaignId campaign,
        LocalDate from,
        LocalDate to,
        @Nullable UnitId unit,
        List<UUID> matters) {

    public DocumentSubject {
        if (to.isBefore(from)) {
            throw new DocumentEndsBeforeItBegins(from, to);
        }
        if ((unit == null) != matters.isEmpty()) {
            throw new IllegalArgumentException("A unit and matters go together: " + unit + ", " + matters);
        }
        matters = matters.stream().sorted().toList();
    }

    /** Without some matters. */
    DocumentSubject without(Set<UUID> some) {
        return new DocumentSubject(
                campaign,
                from,
                to,
                unit,
                matters.stream().filter(matter -> !some.contains(matter)).toList());
    }

    /** All that happened from one day to another. */
    public DocumentSubject(CampaignId campaign, LocalDate from, LocalDate to) {
        this(campaign, from, to, null, List.of());
    }
}
