package org.duban.unit;

/** How a place stands. All but the usual way excuse that nobody inspects it. */
public enum PlaceStatus {
    ACTIVE,
    /** 待拆迁 */
    AWAITING_DEMOLITION,
    /** 施工围挡 */
    UNDER_CONSTRUCTION,
    /** 暂停营业 */
    CLOSED_TEMPORARILY,
    /** 已拆除 */
    REMOVED;

    public boolean isExcused() {
        return this != ACTIVE;
    }
}
