package org.duban.evidence;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lets people see the evidence that they uploaded or that some feature shows them; for them the rest does not exist. */
@Service
@RequiredArgsConstructor
public class EvidenceGate {

    private final EvidenceService evidence;
    private final ObjectProvider<EvidenceAccess> features;

    public boolean maySee(EvidenceId id, SignedIn who) {
        return evidence.find(id).filter(info -> isShownTo(who, info)).isPresent();
    }

    /** For what is shown to others from then on: nobody may show them what is somebody else's. */
    public boolean isUploadedBy(SignedIn who, EvidenceId id) {
        return evidence.find(id)
                .filter(info -> info.uploadedBy().equals(who.accountId()))
                .isPresent();
    }

    public EvidenceInfo info(EvidenceId id, SignedIn who) {
        return evidence.find(id).filter(info -> isShownTo(who, info)).orElseThrow(() -> new EvidenceNotFound(id));
    }

    private boolean isShownTo(SignedIn who, EvidenceInfo info) {
        return info.uploadedBy().equals(who.accountId())
                || features.stream().anyMatch(feature -> feature.maySee(info.id(), who));
    }
}
