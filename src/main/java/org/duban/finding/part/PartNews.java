package org.duban.finding.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Audience;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Puts what happens to a part into the finding's log, with the unit's name, and tells those whom it concerns. */
@Component
@RequiredArgsConstructor
class PartNews {

    private final FindingGate gate;
    private final UnitTree units;

    void tell(Finding finding, FindingPart part, String event, Map<String, ?> what, Set<Audience> audience) {
        var detail = new LinkedHashMap<String, Object>(what);
        detail.put("partId", part.getId().toString());
        detail.put("unitId", part.getUnitId().toString());
        detail.put("unit", units.require(part.getUnitId()).name());
        gate.tell(finding, event, detail, title(finding, part), audience);
    }

    private static String title(Finding finding, FindingPart part) {
        return finding.getNumber() + " " + finding.getDescription() + " · " + part.getWhat();
    }
}
