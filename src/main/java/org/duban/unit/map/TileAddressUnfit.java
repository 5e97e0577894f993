package org.duban.unit.map;

import org.duban.shared.RuleBroken;

/** The address of tiles is one of the web, and says where in it zoom, column and row stand. */
class TileAddressUnfit extends RuleBroken {

    @Override
    public String field() {
        return "url";
    }
}
