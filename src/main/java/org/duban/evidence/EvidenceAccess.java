package org.duban.evidence;

import org.duban.account.SignedIn;

/**
 * A feature's word on who may see evidence; implemented by what evidence is attached to. One that grants is enough, and one
 * that knows nothing of the evidence does not grant.
 */
@FunctionalInterface
public interface EvidenceAccess {

    boolean maySee(EvidenceId id, SignedIn who);
}
