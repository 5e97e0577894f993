package org.duban.command.wall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.command.Sight.Seen;
import org.duban.command.Situations;
import org.duban.command.StandardCoverage;
import org.duban.command.StreamLights;
import org.duban.command.UnitLights;
import org.duban.command.WorstFindings;
import org.duban.ranking.Podium;
import org.duban.ranking.RankingBoard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what displays show: a fixed number of statements, however many campaigns they show and however many displays there are. */
@Service
@RequiredArgsConstructor
class WallFigures {

    /** As many as fit on the first scene; each has scenes of its own, and more would be more than anybody waits for. */
    private static final int CAMPAIGNS = 9;

    private static final int WORST = 6;

    private final Campaigns campaigns;
    private final Situations situations;
    private final UnitLights units;
    private final StreamLights streams;
    private final StandardCoverage coverage;
    private final WorstFindings worst;
    private final RankingBoard rankings;
    private final Clock clock;

    /** @param notShown for how many more campaigns there is no room */
    record Figures(List<Shown> shown, int notShown) {}

    @Transactional(readOnly = true)
    Figures of(Programme programme) {
        var all = wanted(programme.campaigns());
        var wanted = all.stream().limit(CAMPAIGNS).toList();
        var scenes = EnumSet.copyOf(programme.scenes());
        var leagues = when(scenes, Scene.SITUATION, () -> units.of(wanted, false));
        var lights = when(scenes, Scene.COVERAGE, () -> streams.of(wanted, Seen.ON_THE_WALL));
        var sections = when(scenes, Scene.COVERAGE, () -> coverage.sections(wanted, false));
        var findings = when(scenes, Scene.WORST, () -> worst.of(wanted, WORST));
        var podiums = when(scenes, Scene.RANKING, () -> podiums());
        var shown = situations.of(wanted, Seen.ON_THE_WALL).stream()
                .map(one -> new Shown(
                        one,
                        leagues.getOrDefault(one.campaignId(), List.of()),
                        lights.getOrDefault(one.campaignId(), List.of()),
                        sections.getOrDefault(one.campaignId(), List.of()),
                        findings.getOrDefault(one.campaignId(), List.of()),
                        podiums.get(one.campaignId())))
                .toList();
        return new Figures(shown, all.size() - wanted.size());
    }

    /** Those first that are over first; those without an end come last. */
    private List<UUID> wanted(Collection<UUID> chosen) {
        var today = LocalDate.now(clock);
        return campaigns.running().stream()
                .filter(campaign -> chosen.isEmpty() || chosen.contains(campaign.id()))
                .sorted(Comparator.comparing(
                        campaign -> campaign.nextDay(today), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(CampaignFacts::id)
                .toList();
    }

    private Map<UUID, Podium> podiums() {
        return rankings.latest(Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(podium -> podium.edition().campaignId(), podium -> podium));
    }

    private static <V> Map<UUID, V> when(Set<Scene> scenes, Scene scene, Supplier<Map<UUID, V>> read) {
        return scenes.contains(scene) ? read.get() : Map.of();
    }
}
