package org.duban.evidence.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceCopies;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceInfo;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.ThumbnailSize;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The bytes of evidence for a browser. They come from strangers, so that they are shown as what they were found to be, can run
 * nothing and reach nothing.
 */
@Controller
@RequestMapping("/evidence/{id}")
@RequiredArgsConstructor
class EvidenceController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final EvidenceService evidence;
    private final EvidenceGate gate;
    private final EvidenceCopies copies;

    @GetMapping
    ResponseEntity<Resource> original(@PathVariable EvidenceId id, @AuthenticationPrincipal SignedIn who) {
        var info = gate.info(id, who);
        var plain = EvidenceCopies.isFor(who, info);
        return safely(info.sha256().hex() + (plain ? "-plain" : ""), MediaType.parseMediaType(info.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(info).toString())
                .body(plain ? copies.of(info) : evidence.open(id).content());
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable EvidenceId id,
            @RequestParam(defaultValue = "320") int size,
            @AuthenticationPrincipal SignedIn who) {
        var wanted = ThumbnailSize.of(size);
        var info = gate.info(id, who);
        return safely(info.sha256().hex() + "-" + size, MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(evidence.thumbnail(id, wanted));
    }

    private static ResponseEntity.BodyBuilder safely(String tag, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .cacheControl(FOR_GOOD)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static ContentDisposition disposition(EvidenceInfo info) {
        return (info.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(info.fileName(), StandardCharsets.UTF_8)
                .build();
    }
}
