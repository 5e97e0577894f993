package org.duban.inspection;

/** How far a round has come. */
public enum InspectionState {
    /** 待出发 */
    PLANNED,
    /** 进行中: somebody set out, visited a stop or found something. */
    UNDER_WAY,
    /** 已结束 */
    DONE
}
