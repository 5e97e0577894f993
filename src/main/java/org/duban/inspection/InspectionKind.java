package org.duban.inspection;

import org.duban.finding.Source;

/** What kind of round it is; what is found in it comes from that source unless something else is said. */
public enum InspectionKind {
    /** 日常督查 */
    ROUTINE,
    /** 专项督查 */
    SPECIAL,
    /** 暗访: nothing is announced, and units learn of the findings when the round is released. */
    UNANNOUNCED,
    /** 回头看 */
    LOOK_BACK,
    /** 上级检查 */
    SUPERIOR,
    /** 自查 */
    SELF;

    public boolean isUnannounced() {
        return this == UNANNOUNCED;
    }

    public Source source() {
        return Source.valueOf(name());
    }
}
