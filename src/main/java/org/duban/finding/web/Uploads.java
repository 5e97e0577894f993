package org.duban.finding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Stores the photos of a form before anything else, so that a refused form still has them. */
@Component
@RequiredArgsConstructor
public class Uploads {

    private final EvidenceService evidence;

    /**
     * The photos stored earlier and those just sent, in this order.
     *
     * @param errors takes the refusal of a photo, so that the others are kept
     */
    public List<UUID> store(
            @Nullable List<UUID> earlier, @Nullable List<MultipartFile> sent, SignedIn by, BindingResult errors) {
        var ids = new ArrayList<UUID>(earlier == null ? List.of() : earlier);
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                try {
                    ids.add(store(file, by));
                } catch (DomainException refusal) {
                    FormRefusals.show(refusal, errors);
                }
            }
        }
        return ids;
    }

    private UUID store(MultipartFile file, SignedIn by) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return evidence.store(new UploadedFile(name, file.getSize(), file), by.accountId())
                .value();
    }
}
