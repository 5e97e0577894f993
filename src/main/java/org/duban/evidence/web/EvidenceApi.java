package org.duban.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.DeviceWord;
import org.duban.evidence.EvidenceCopies;
import org.duban.evidence.EvidenceDoubts;
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
    private final WordedDoubts doubts;

    /**
     * A client that retries sends its own id, and gets the same answer each time. All that follows the id is what the device says
     * about the taking of a photo.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Stored> store(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable EvidenceId id,
            @RequestParam(required = false) @Nullable Instant takenAt,
            @RequestParam(required = false) @Nullable Double latitude,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestParam(required = false) @Nullable Double accuracy,
            @RequestParam(required = false) @Nullable Boolean mocked,
            @AuthenticationPrincipal SignedIn who) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var device = DeviceWord.of(takenAt, latitude, longitude, accuracy, mocked);
        var upload = new UploadedFile(name, file.getSize(), file, device);
        var stored = evidence.store(id == null ? EvidenceId.next() : id, upload, who.accountId());
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + stored)).body(Stored.of(evidence.info(stored)));
    }

    @GetMapping("/{id}")
    Described show(@PathVariable EvidenceId id, @AuthenticationPrincipal SignedIn who) {
        var info = gate.info(id, who);
        if (EvidenceDoubts.mayRead(who)) {
            return new Described(info, doubts.of(id));
        }
        return new Described(EvidenceCopies.isFor(who, info) ? info.withoutPlace() : info, null);
    }

    /**
     * What is known of evidence.
     *
     * @param doubts what speaks against it; for those who verify or supervise
     */
    record Described(
            @JsonUnwrapped EvidenceInfo info,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<WordedDoubts.Worded> doubts) {}

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
