package org.duban.campaign.launch;

import java.util.Locale;

/** The steps of the wizard, in their order. */
public enum LaunchStep {
    BASICS,
    PARTS,
    TASKS,
    REVIEW;

    public LaunchStep next() {
        return switch (this) {
            case BASICS -> PARTS;
            case PARTS -> TASKS;
            case TASKS, REVIEW -> REVIEW;
        };
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
