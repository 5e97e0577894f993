package org.duban.inspection.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a survey when it begins.
 *
 * @param endsOn the last day
 * @param announced whether the units may see how far it has come with them
 * @param kinds of which places are; none means all
 * @param units whose places, and those of all units below; none means the whole district
 * @param places chosen one by one; where there are some, and neither kinds nor units, these alone
 * @param walkers none means whoever inspects
 */
public record SurveyDetails(
        CampaignId campaignId,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable ChecklistId checklistId,
        boolean announced,
        Set<PlaceKind> kinds,
        List<UnitId> units,
        List<PlaceId> places,
        List<Walker> walkers) {

    /**
     * Somebody who walks.
     *
     * @param unit whose places, and those of all units below, are this person's; null for all
     */
    public record Walker(AccountId account, @Nullable UnitId unit) {}

    public SurveyDetails {
        title = title.strip();
        kinds = Set.copyOf(kinds);
        units = units.stream().distinct().toList();
        places = places.stream().distinct().toList();
        walkers = walkers.stream().distinct().toList();
        if (endsOn.isBefore(startsOn)) {
            throw new SurveyEndsBeforeItStarts();
        }
    }

    /** Whether places are wanted by what they are, and not by their names alone. */
    boolean isByRule() {
        return places.isEmpty() || !kinds.isEmpty() || !units.isEmpty();
    }
}
