package org.duban.finding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores the photos of a form before anything else, so that a refused form still has them. */
@Component
@RequiredArgsConstructor
class Uploads {

    private final EvidenceService evidence;

    /** The photos stored earlier and those just sent, in this order. */
    List<UUID> store(@Nullable List<UUID> earlier, @Nullable List<MultipartFile> sent, SignedIn by) {
        var ids = new ArrayList<UUID>(earlier == null ? List.of() : earlier);
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                ids.add(evidence.store(new UploadedFile(name, file.getSize(), file), by.accountId())
                        .value());
            }
        }
        return ids;
    }
}
