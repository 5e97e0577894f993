package org.duban.unit.map;

import org.duban.shared.RuleBroken;

/** Subdomains are letters and digits, one for each server. */
class SubdomainsUnfit extends RuleBroken {

    @Override
    public String field() {
        return "subdomains";
    }
}
