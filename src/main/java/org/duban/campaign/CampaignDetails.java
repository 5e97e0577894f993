package org.duban.campaign;

import java.time.LocalDate;
import java.util.Set;
import org.duban.shared.Days;
import org.duban.standard.StandardId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a campaign when it is announced or changed.
 *
 * @param zoneUnitId the district whose units take part
 * @param endsOn null for one without an end
 * @param assessedOn the day on which the superior's assessment is expected
 */
public record CampaignDetails(
        String name,
        UnitId zoneUnitId,
        @Nullable UnitId leadUnitId,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate assessedOn,
        @Nullable String description,
        int watchDays,
        Set<StandardId> standardIds) {

    public static final int USUAL_WATCH_DAYS = 30;

    static final int MOST_WATCH_DAYS = 3_650;

    public CampaignDetails {
        name = name.strip();
        description = Texts.orNull(description);
        standardIds = Set.copyOf(standardIds);
        requireInRange("startsOn", startsOn);
        requireInRange("endsOn", endsOn);
        requireInRange("assessedOn", assessedOn);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new CampaignEndsBeforeItStarts();
        }
        if (assessedOn != null && assessedOn.isBefore(startsOn)) {
            throw new AssessedBeforeItStarts();
        }
        if (watchDays < 0 || watchDays > MOST_WATCH_DAYS) {
            throw new WatchDaysOutOfRange(MOST_WATCH_DAYS);
        }
    }

    private static void requireInRange(String field, @Nullable LocalDate day) {
        if (day != null && !Days.areOf(day)) {
            throw new CampaignDayOutOfRange(field, Days.FIRST, Days.LAST);
        }
    }
}
