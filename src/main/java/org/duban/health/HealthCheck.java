package org.duban.health;

/** Something that must work without anybody's looking, and tells how it fares. */
public interface HealthCheck {

    /** Its name in the interface and, below {@code health.of}, in the message bundles. */
    String name();

    /** The page where it is seen to. */
    String path();

    /** Looks now, in well below a second. What it throws is told as trouble. */
    Condition look();
}
