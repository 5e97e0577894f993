package org.duban.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.finding.elsewhere.Wanted;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/** Where the same is to be looked for, by when, and what in words. */
record ElsewhereForm(
        @Nullable PlaceKind kind,
        @Nullable String league,
        @Nullable UnitLevel level,
        @NotBlank @Size(max = 2000) @Nullable String text,

        @NotNull @Nullable LocalDate dueOn) {

    /** Whether somebody has begun to say where to look. */
    boolean isBegun() {
        return kind != null || level != null || (league != null && !league.isBlank());
    }

    Wanted toWanted() {
        return new Wanted(kind, league, level);
    }

    /** For a page that is opened for the first time: places of the same kind, in the words of the finding. */
    ElsewhereForm beginningWith(@Nullable PlaceKind same, String words) {
        return new ElsewhereForm(
                isBegun() || text != null ? kind : same, league, level, text == null ? words : text, dueOn);
    }
}
