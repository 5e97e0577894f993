package org.duban.evidence;

/** Where evidence can be kept. */
public enum StoreKind {
    /** In the data directory. */
    DISK,
    /** In a bucket of an S3-compatible service. */
    S3
}
