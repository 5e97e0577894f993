package org.duban.evidence;

/** Why a photo may not show what it is handed in to show. Each is a reason to ask, and none is proof of anything. */
public enum DoubtKind {
    TAKEN_BEFORE,
    TAKEN_LONG_BEFORE_UPLOAD,
    CLOCK_OFF,
    FAR_FROM_PLACE,
    MOCKED,
    USED_BEFORE,
    LOOKS_LIKE,
    POSITIONS_DIFFER,
    TIMES_DIFFER
}
