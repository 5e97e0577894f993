package org.duban.ranking.web;

/** What a scanned notice turns out to be. */
enum Genuineness {
    /** As it was published, and nothing has taken its place. */
    CURRENT,
    /** As it was published, but another edition holds in its place. */
    CORRECTED,
    /** Published, but what is kept no longer comes to its seal. */
    ALTERED,
    /** Nothing was ever published under its seal. */
    UNKNOWN
}
