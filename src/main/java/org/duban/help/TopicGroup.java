package org.duban.help;

/** Under which heading of the index a topic stands. */
public enum TopicGroup {
    DAY,
    FINDINGS,
    INSPECTIONS,
    CAMPAIGNS,
    RANKINGS,
    DOCUMENTS,
    BASICS,
    SYSTEM
}
