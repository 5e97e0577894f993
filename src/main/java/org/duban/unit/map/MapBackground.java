package org.duban.unit.map;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.ContentPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a page with a map what lies behind the points, and lets that page, and no other, fetch it from where it is. */
@Component
@RequiredArgsConstructor
public class MapBackground {

    private final MapSettings settings;
    private final HttpServletResponse answer;

    /** For the model of the page that is being answered. */
    public Map<String, @Nullable Object> shown() {
        var tiles = settings.tiles();
        tiles.ifPresent(from -> answer.setHeader(ContentPolicy.HEADER, ContentPolicy.withPicturesFrom(from.hosts())));
        var shown = new HashMap<String, @Nullable Object>();
        shown.put("tiles", tiles.orElse(null));
        shown.put("hasOutline", settings.outline().isPresent());
        return shown;
    }
}
