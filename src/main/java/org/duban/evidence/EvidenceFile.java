package org.duban.evidence;

import org.springframework.core.io.Resource;

/**
 * A piece of evidence together with its bytes.
 *
 * @param content opened only when it is read
 */
public record EvidenceFile(EvidenceInfo info, Resource content) {}
