package org.duban.deadline.ladder;

/** What a step does, each worse than the one before. */
public enum StepAction {
    REMIND,
    /** A yellow card (黄牌). */
    YELLOW,
    /** A red card (红牌). */
    RED,
    /** On the list of those who will have to answer for it (问责). */
    ACCOUNTABILITY
}
