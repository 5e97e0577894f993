package org.duban.inspection.web;

import java.util.Objects;
import org.duban.inspection.draw.DrawRow;
import org.duban.inspection.draw.PickRow;
import org.jspecify.annotations.Nullable;

/** What to type to reckon a draw again: a line for each step. */
record HandCheck(String commitment, String seed, String ticket) {

    /** @param first by whose ticket it is shown */
    static HandCheck of(DrawRow draw, PickRow first) {
        return new HandCheck(
                "printf '%%s:%%s' %s %s | sha256sum".formatted(draw.salt(), quoted(draw.wordsOne())),
                "printf '%%s\\n%%s' %s %s | sha256sum".formatted(quoted(draw.wordsOne()), quoted(draw.wordsTwo())),
                "printf '%%s:%%s' %s %s | sha256sum".formatted(draw.seed(), first.placeId()));
    }

    /** As a shell takes it for what it is, whatever stands in it. */
    private static String quoted(@Nullable String text) {
        return "'" + Objects.requireNonNull(text).replace("'", "'\\''") + "'";
    }
}
