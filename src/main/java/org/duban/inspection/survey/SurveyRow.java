package org.duban.inspection.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.standard.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A survey as lists and its own page show it.
 *
 * @param byRule whether further places may come to fit it
 */
public record SurveyRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID checklistId,
        @Nullable String checklistName,
        @Nullable String checklistNameEn,
        boolean announced,
        List<String> placeKinds,
        List<UUID> unitIds,
        List<String> unitNames,
        boolean byRule,
        List<UUID> walkerIds,
        List<String> walkerNames,
        String madeByName,
        @Nullable Instant endedAt,
        SurveyState state) {

    public boolean isRunning() {
        return state == SurveyState.RUNNING;
    }

    public boolean isOver() {
        return state == SurveyState.OVER;
    }

    /** Whether somebody is one of those who walk it; where nobody is named, all are. */
    public boolean isFor(SignedIn who) {
        return walkerIds.isEmpty() || walkerIds.contains(who.accountId().value());
    }

    public @Nullable String checklistIn(Locale locale) {
        return checklistName == null ? null : Texts.in(locale, checklistName, checklistNameEn);
    }
}
