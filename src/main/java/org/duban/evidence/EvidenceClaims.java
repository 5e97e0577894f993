package org.duban.evidence;

import java.util.List;

/** A feature's word on what evidence is to show; implemented by what evidence is attached to. */
@FunctionalInterface
public interface EvidenceClaims {

    /** The claims of this evidence, and of that which was handed in beside it. */
    List<PhotoClaim> around(EvidenceId id);
}
