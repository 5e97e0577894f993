package org.duban.command.wall.web;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.command.wall.DisplayDetails;
import org.duban.command.wall.Scene;
import org.duban.command.wall.WallDisplay;
import org.jspecify.annotations.Nullable;

/** What somebody fills in about a display. */
record DisplayForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @Nullable List<@NotNull UUID> campaigns,
        @Nullable List<@NotNull Scene> scenes,
        @NotNull @Min(5) @Max(600) @Nullable Integer seconds,
        @NotNull @Pattern(regexp = "zh-CN|en") @Nullable String language,
        @Nullable Boolean photos,

        @FutureOrPresent @Nullable LocalDate shownUntil,

        @Nullable Long version) {

    private static final int SECONDS = 20;

    static DisplayForm empty(String language) {
        return new DisplayForm(null, List.of(), List.of(Scene.values()), SECONDS, language, true, null, null);
    }

    static DisplayForm of(WallDisplay display) {
        return new DisplayForm(
                display.getName(),
                display.campaigns(),
                List.copyOf(display.scenes()),
                display.getSeconds(),
                display.getLanguage(),
                display.isPhotos(),
                display.getShownUntil(),
                display.getVersion());
    }

    DisplayDetails toDetails() {
        return new DisplayDetails(
                Objects.requireNonNull(name),
                campaigns == null ? Set.of() : Set.copyOf(campaigns),
                scenes == null ? Set.of() : Set.copyOf(scenes),
                Objects.requireNonNull(seconds),
                Objects.requireNonNull(language),
                Boolean.TRUE.equals(photos),
                shownUntil);
    }
}
