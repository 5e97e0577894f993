package org.duban.document.web;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.MarkedPhotos;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos on papers that are printed from the browser. */
@Controller
@RequiredArgsConstructor
class PhotoController {

    /** Long enough to look through a paper, and to print it. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final MarkedPhotos photos;
    private final EvidenceGate gate;

    @GetMapping("/documents/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable EvidenceId id, @AuthenticationPrincipal SignedIn who) {
        var copy = photos.of(gate.info(id, who).id().value());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(copy);
    }
}
