package org.duban.finding.part;

import java.util.List;
import org.duban.shared.Conflict;

/** The finding is not struck off while a unit is still at its part; the refusal names the units. */
class PartsOpen extends Conflict {

    PartsOpen(List<String> units) {
        super(String.join("、", units));
        getBody().setProperty("units", units);
    }
}
