package org.duban.command.wall;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a display.
 *
 * @param campaigns none for all that run
 * @param seconds how long each scene stands, 5 to 600
 * @param language a language tag, zh-CN or en
 * @param photos whether photos of findings may be shown to whoever passes
 * @param shownUntil the last day on which its address works; null for always
 */
public record DisplayDetails(
        String name,
        Set<UUID> campaigns,
        Set<Scene> scenes,
        int seconds,
        String language,
        boolean photos,
        @Nullable LocalDate shownUntil) {

    public DisplayDetails {
        name = name.strip();
        if (scenes.isEmpty()) {
            throw new NothingToShow();
        }
    }
}
