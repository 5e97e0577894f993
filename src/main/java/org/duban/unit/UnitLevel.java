package org.duban.unit;

/** Where in the tree a unit stands. */
public enum UnitLevel {
    /** 区 */
    DISTRICT,
    /** 乡镇、街道办事处 */
    TOWNSHIP,
    /** 区直部门 */
    DEPARTMENT,
    /** 村、社区 */
    VILLAGE,
    /** 工地、企业 and other single sites */
    SITE
}
