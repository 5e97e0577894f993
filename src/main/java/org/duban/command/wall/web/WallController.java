package org.duban.command.wall.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.command.wall.Boards;
import org.duban.command.wall.Screens;
import org.duban.command.wall.WallDisplay;
import org.duban.command.wall.WallDisplays;
import org.duban.command.wall.WallLink;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.ThumbnailSize;
import org.duban.shared.TextDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A display for whoever has its address: the page, what is pushed to it, and the photos that it shows now. */
@Controller
@RequestMapping("/wall/{link}")
@RequiredArgsConstructor
class WallController {

    private static final int PHOTO_SIZE = 1280;

    /** As often as the page itself asks again. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final WallDisplays displays;
    private final Boards boards;
    private final Screens screens;
    private final EvidenceService evidence;
    private final WallPage page;
    private final MessageSource messages;
    private final Clock clock;

    /** Everything on the page is named from below this address, since one drawing serves displays with different ones. */
    @GetMapping
    String address(@PathVariable WallLink link) {
        return "redirect:/wall/" + link + "/";
    }

    @GetMapping("/")
    ModelAndView show(@PathVariable WallLink link) {
        var display = displays.behind(link);
        return new ModelAndView("command/wall")
                .addObject("display", display)
                .addObject("words", new MessageSourceAccessor(messages, Locale.forLanguageTag(display.getLanguage())))
                .addObject("board", boards.of(display))
                .addObject("now", clock.instant())
                .addObject("zone", clock.getZone().getId())
                .addObject("shell", shell(display));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable WallLink link,
            @RequestParam(defaultValue = "") String shown,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var display = displays.behind(link);
        return screens.connect(display.getId(), shell(display), last == null ? shown : last)
                .map(WallController::open)
                .orElseGet(WallController::full);
    }

    private static ResponseEntity<SseEmitter> open(SseEmitter events) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that gathers what it passes on would gather for ever.
                .header("X-Accel-Buffering", "no")
                .body(events);
    }

    /** The page goes on asking, and says meanwhile since when it has heard nothing. */
    private static ResponseEntity<SseEmitter> full() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(ASK_AGAIN.toSeconds()))
                .build();
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<Resource> photo(@PathVariable WallLink link, @PathVariable UUID id) {
        if (!boards.of(displays.behind(link)).photos().contains(id)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(evidence.thumbnail(new EvidenceId(id), ThumbnailSize.of(PHOTO_SIZE)));
    }

    /** Changes with the display's settings and with the application. */
    private String shell(WallDisplay display) {
        return TextDigest.hex(display.getId() + "|" + display.getVersion() + "|" + page.build())
                .substring(0, 16);
    }
}
