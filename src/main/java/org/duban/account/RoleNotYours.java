package org.duban.account;

import org.duban.shared.RuleBroken;

/** An administrator of a unit gives no role that sees the district, and makes nobody administrator of the own unit. */
class RoleNotYours extends RuleBroken {

    @Override
    public String field() {
        return "roles";
    }
}
