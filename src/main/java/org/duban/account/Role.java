package org.duban.account;

/** What an account may do; an account may have several. */
public enum Role {
    /** Runs the system. */
    ADMIN,
    /** Assigns, rules, verifies and publishes (创建办, 督查室). */
    SUPERVISOR,
    /** Logs findings and verifies rectifications. */
    INSPECTOR,
    /** Answers for a unit and the units below it. */
    UNIT,
    /** Looks after the accounts of a unit's clerks, and after the units below it and their people (单位管理员). */
    UNIT_ADMIN,
    /** Reads everything, signs instructions. */
    LEADER,
    /** Reads everything including consequences and the log (纪委). */
    OVERSIGHT;

    /** Whether it is bound to a unit and the units below it, and sees nothing beyond. */
    public boolean isOfAUnit() {
        return this == UNIT || this == UNIT_ADMIN;
    }

    /** The name under which Spring Security knows this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
