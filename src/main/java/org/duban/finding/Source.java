package org.duban.finding;

/** How a finding came to be known. */
public enum Source {
    /** 日常督查 */
    ROUTINE,
    /** 专项督查 */
    SPECIAL,
    /** 暗访 */
    UNANNOUNCED,
    /** 回头看 */
    LOOK_BACK,
    /** 上级交办 */
    SUPERIOR,
    /** 群众反映 */
    PUBLIC,
    /** 媒体曝光 */
    MEDIA,
    /** 自查 */
    SELF;

    /** Whether somebody outside passed it on, who may wait for an answer. */
    public boolean comesFromOutside() {
        return this == SUPERIOR || this == PUBLIC || this == MEDIA;
    }
}
