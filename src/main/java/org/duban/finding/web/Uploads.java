package org.duban.finding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Stores the photos of a form before anything else, so that a refused form still has them. */
@Component
@RequiredArgsConstructor
public class Uploads {

    private final EvidenceService evidence;
    private final MessageSource messages;

    /**
     * The photos stored earlier and those just sent, in this order.
     *
     * @param field at which {@code errors} take the refusal of a photo, so that the others are kept
     */
    public List<UUID> store(
            @Nullable List<UUID> earlier,
            @Nullable List<MultipartFile> sent,
            SignedIn by,
            String field,
            BindingResult errors) {
        var ids = new ArrayList<UUID>(earlier == null ? List.of() : earlier);
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                try {
                    ids.add(store(file, by));
                } catch (DomainException refusal) {
                    refuse(file, refusal, field, errors);
                }
            }
        }
        return ids;
    }

    private void refuse(MultipartFile file, DomainException refusal, String field, BindingResult errors) {
        var why = messages.getMessage(
                refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), LocaleContextHolder.getLocale());
        errors.rejectValue(field, "finding.photo.not-taken", new Object[] {name(file), why}, why);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private UUID store(MultipartFile file, SignedIn by) {
        return evidence.store(new UploadedFile(name(file), file.getSize(), file), by.accountId())
                .value();
    }
}
