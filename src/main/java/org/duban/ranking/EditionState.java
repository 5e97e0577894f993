package org.duban.ranking;

/** How far an edition has come. */
public enum EditionState {
    /** May be computed anew or thrown away; seen by the office only. */
    DRAFT,
    /** Numbered, seen by everybody, frozen. */
    PUBLISHED
}
