package org.duban.ranking;

/**
 * What a feature adds when an edition is published, in the same transaction: what it refuses or fails at, is not
 * published.
 */
public interface PublicationStep {

    /** Before the edition is sealed: what is stored with it now is frozen with it. */
    default void beforeSeal(Edition edition) {}

    /** Once it has its number. */
    default void afterwards(Edition edition) {}
}
