package org.duban.evidence.web;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceInfo;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Position;
import org.duban.evidence.Sha256;
import org.duban.evidence.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence for programs and for the phone. */
@RestController
@RequestMapping("/api/v1/evidence")
@RequiredArgsConstructor
class EvidenceApi {

    private final EvidenceService evidence;
    private final EvidenceGate gate;

    /** A client that retries sends its own id, and gets the same answer each time. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Stored> store(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable EvidenceId id,
            @AuthenticationPrincipal SignedIn who) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = new UploadedFile(name, file.getSize(), file);
        var stored = evidence.store(id == null ? EvidenceId.next() : id, upload, who.accountId());
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + stored)).body(Stored.of(evidence.info(stored)));
    }

    @GetMapping("/{id}")
    EvidenceInfo show(@PathVariable EvidenceId id, @AuthenticationPrincipal SignedIn who) {
        return gate.info(id, who);
    }

    /** What an uploader needs to go on. */
    record Stored(
            EvidenceId id,
            Sha256 sha256,
            @Nullable Instant takenAt,
            @Nullable Position position) {

        static Stored of(EvidenceInfo info) {
            return new Stored(info.id(), info.sha256(), info.takenAt(), info.position());
        }
    }
}
