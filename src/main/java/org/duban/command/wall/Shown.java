package org.duban.command.wall;

import java.util.List;
import java.util.UUID;
import org.duban.command.SectionCoverage;
import org.duban.command.Situation;
import org.duban.command.StreamLight;
import org.duban.command.UnitLights;
import org.duban.command.WorstFinding;
import org.duban.ranking.Podium;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a display shows it; what none of its scenes needs is not read.
 *
 * @param podium null if none of its rankings was published
 */
public record Shown(
        Situation situation,
        List<UnitLights.League> leagues,
        List<StreamLight> streams,
        List<SectionCoverage> sections,
        List<WorstFinding> worst,
        @Nullable Podium podium) {

    public UUID id() {
        return situation.campaignId();
    }
}
