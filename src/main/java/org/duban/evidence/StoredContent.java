package org.duban.evidence;

/** A content as it lies in the store. */
public record StoredContent(Sha256 sha256, long size) {}
