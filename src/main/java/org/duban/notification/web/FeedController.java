package org.duban.notification.web;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.duban.notification.feed.FeedCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendars for programs that cannot sign in; the address is the secret. */
@Controller
@RequiredArgsConstructor
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedCalendar calendars;

    /** Unchanged since last time is answered without its content, by the mark that the program sends back. */
    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<byte[]> show(@PathVariable String token) {
        var calendar = calendars.of(token).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(calendar))
                .body(calendar);
    }
}
