package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.Visits;
import org.duban.inspection.coverage.Cadences;
import org.duban.inspection.coverage.Cadences.Target;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The inspectors' rounds, planned the evening before; at most stops all is in order, and that is noted too. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Patrols {

    private static final int CLEAN_STOPS = 4;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 19;
    private static final Duration EVENING_BEFORE = Duration.ofHours(15);

    private final Stage stage;
    private final Cast cast;
    private final InspectionService inspections;
    private final Visits visits;
    private final Cadences cadences;

    /** Plans the round of a day in which these are found by one inspector in one campaign. */
    InspectionId plan(Timeline timeline, LocalDate day, Case first, List<Case> found, List<Spot> spots, Random random) {
        var id = InspectionId.next();
        var clean = cleanStops(first, spots, random);
        var stops =
                new LinkedHashSet<>(found.stream().map(one -> one.spot().id()).toList());
        stops.addAll(clean);
        var start = at(day, FIRST_HOUR);
        plan(
                timeline,
                start.minus(EVENING_BEFORE),
                id,
                details(first.campaign(), first.inspector(), day, List.copyOf(stops)));
        for (int i = 0; i < clean.size(); i++) {
            var place = clean.get(i);
            timeline.plan(
                    start.plus(Duration.ofMinutes(40 + i * 95L + random.nextInt(40))),
                    first.inspector(),
                    () -> visits.visit(id, place, null, first.inspector()));
        }
        timeline.plan(at(day, LAST_HOUR), first.inspector(), () -> inspections.finish(id, first.inspector(), null));
        return id;
    }

    /** Wants every village looked at twice a week, and every market once in ten days. */
    void wantRounds(Timeline timeline, LocalDate day, CampaignId campaign) {
        var supervisor = cast.post("supervisor");
        timeline.plan(at(day, FIRST_HOUR), supervisor, () -> {
            cadences.set(campaign, new Target(UnitLevel.VILLAGE, null), 2, PeriodKind.WEEK, supervisor);
            cadences.set(campaign, new Target(null, PlaceKind.MARKET), 1, PeriodKind.TEN_DAYS, supervisor);
        });
    }

    /** Plans a round that is still to come. */
    void planAhead(
            Timeline timeline, String inspectors, LocalDate day, CampaignId campaign, List<Spot> spots, Random random) {
        var inspector = cast.post(inspectors);
        var stops = Stream.generate(() -> spots.get(random.nextInt(spots.size())))
                .filter(spot -> !spot.inTheZone())
                .map(Spot::id)
                .distinct()
                .limit(2L * CLEAN_STOPS)
                .toList();
        plan(
                timeline,
                stage.present().minus(EVENING_BEFORE),
                InspectionId.next(),
                details(campaign, inspector, day, stops));
    }

    private void plan(Timeline timeline, Instant at, InspectionId id, InspectionDetails details) {
        var supervisor = cast.post("supervisor");
        timeline.plan(at, supervisor, () -> inspections.plan(id, details, supervisor));
    }

    private static InspectionDetails details(
            CampaignId campaign, SignedIn inspector, LocalDate day, List<PlaceId> stops) {
        return new InspectionDetails(
                campaign,
                InspectionKind.ROUTINE,
                inspector.displayName() + "日常督查",
                day,
                day,
                Set.of(inspector.accountId()),
                inspector.accountId(),
                stops,
                null,
                null);
    }

    private static List<PlaceId> cleanStops(Case first, List<Spot> spots, Random random) {
        return Stream.generate(() -> spots.get(random.nextInt(spots.size())))
                .filter(spot -> spot.inTheZone() == first.spot().inTheZone())
                .map(Spot::id)
                .filter(place -> !place.equals(first.spot().id()))
                .distinct()
                .limit(CLEAN_STOPS)
                .toList();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(stage.zone()).toInstant();
    }
}
