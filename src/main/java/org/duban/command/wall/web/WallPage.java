package org.duban.command.wall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.duban.shared.TextDigest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a screen's page is made of, so that it is loaded anew after an upgrade and only then. */
@Component
class WallPage {

    private final String build;

    WallPage() {
        this.build = TextDigest.hex(
                text("templates/command/wall.html") + text("static/js/wall.js") + text("static/css/wall.css"));
    }

    String build() {
        return build;
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
