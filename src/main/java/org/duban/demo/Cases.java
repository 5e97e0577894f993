package org.duban.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.demo.photo.Scene;
import org.duban.finding.FindingId;
import org.duban.finding.Source;
import org.duban.finding.UnitProposal;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.duban.unit.UnitId;

/** Thinks up findings: a problem that its place may have, in a campaign that looks for it. */
@RequiredArgsConstructor
final class Cases {

    /** How often a finding comes from where. */
    private static final List<Source> SOURCES = List.of(
            Source.ROUTINE,
            Source.ROUTINE,
            Source.ROUTINE,
            Source.ROUTINE,
            Source.ROUTINE,
            Source.SPECIAL,
            Source.SPECIAL,
            Source.UNANNOUNCED,
            Source.LOOK_BACK,
            Source.SUPERIOR,
            Source.PUBLIC,
            Source.SELF);

    private static final double IN_ANOTHER_CAMPAIGN = 0.5;
    private static final double TWICE = 0.03;

    private final Cast cast;
    private final List<Spot> spots;
    private final Map<String, CampaignId> campaigns;
    private final Campaigns facts;
    private final CheckItems items;
    private final UnitProposal proposal;
    private final Random random;
    private final Set<String> found = new HashSet<>();
    private final List<Problem> problems = Table.read("problems", Problem::of);

    /** Anything, anywhere in one of the two districts. */
    Case any(boolean inTheZone) {
        while (true) {
            var spot = oneOf(spots);
            if (spot.inTheZone() == inTheZone) {
                var one = at(spot);
                if (one.isPresent()) {
                    return one.get();
                }
            }
        }
    }

    /** Something at a place that this unit has adopted, and for which it answers itself. */
    Case of(String unit) {
        while (true) {
            var spot = oneOf(spots);
            if (spot.unit().equals(unit)) {
                var one = at(spot).filter(any -> any.unit().equals(cast.unit(unit)));
                if (one.isPresent()) {
                    return one.get();
                }
            }
        }
    }

    /** The same problem at the same place, found again. */
    Case again(Case before) {
        return new Case(
                FindingId.next(),
                before.campaign(),
                before.spot(),
                before.problem(),
                before.item(),
                before.problem().description(random),
                before.unit(),
                before.coUnits(),
                Source.LOOK_BACK,
                cast.post("inspector2"),
                before.clerk(),
                before.photo(),
                null);
    }

    /** Hardly anything is found twice, which would make it a recurrence. */
    private Optional<Case> at(Spot spot) {
        var problem = problems.stream()
                .filter(any -> any.kinds().contains(spot.kind()))
                .flatMap(any -> IntStream.range(0, any.weight()).mapToObj(i -> any))
                .toList();
        return problem.isEmpty()
                ? Optional.empty()
                : at(spot, oneOf(problem))
                        .filter(one -> found.add(spot.name() + one.item().code()) || random.nextDouble() < TWICE);
    }

    private Optional<Case> at(Spot spot, Problem problem) {
        var campaign = Objects.requireNonNull(campaigns.get(campaign(spot, problem)));
        return items.match(problem.item(), facts.require(campaign).standardIds())
                .map(item -> at(spot, problem, campaign, item));
    }

    private Case at(Spot spot, Problem problem, CampaignId campaign, CheckItemFacts item) {
        var adopter = cast.unit(spot.unit());
        var unit = proposal.propose(campaign, spot.id(), new CheckItemId(item.id()))
                .map(row -> new UnitId(row.id()))
                .orElse(adopter);
        return new Case(
                FindingId.next(),
                campaign,
                spot,
                problem,
                item,
                problem.description(random),
                unit,
                unit.equals(adopter) ? Set.of() : Set.of(adopter),
                oneOf(SOURCES),
                cast.post(random.nextBoolean() ? "inspector" : "inspector2"),
                cast.clerkOf(unit),
                random.nextInt(Scene.PLACES),
                null);
    }

    private String campaign(Spot spot, Problem problem) {
        if (spot.inTheZone()) {
            return Campaigning.ZONE;
        }
        if (random.nextDouble() < IN_ANOTHER_CAMPAIGN) {
            if (problem.item().startsWith("XC")) {
                return Campaigning.VILLAGES;
            }
            if (problem.item().startsWith("DQ")) {
                return Campaigning.AIR;
            }
        }
        return Campaigning.SPRINT;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
