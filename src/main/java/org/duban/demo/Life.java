package org.duban.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.OverdueSweep;
import org.duban.finding.AutomaticAcknowledgement;
import org.duban.finding.UnitProposal;
import org.duban.standard.CheckItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The inspectors' days since the sprint began: what they come across, and what becomes of it. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Life {

    private static final long SEED = 20_190_328;
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 10;
    private static final int MINUTES = 60;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);

    private final Stage stage;
    private final Cast cast;
    private final Scenery scenery;
    private final Campaigning campaigning;
    private final Patrols patrols;
    private final Sampling sampling;
    private final FindingActs acts;
    private final Errands errands;
    private final Campaigns campaigns;
    private final CheckItems items;
    private final UnitProposal proposal;
    private final DeadlineService deadlines;
    private final OverdueSweep sweep;
    private final AutomaticAcknowledgement silence;

    /** Registers the places and lays down who answers, then plans all that is found. */
    void plan(Timeline timeline, LocalDate from, LocalDate zoneFrom) {
        var random = new Random(SEED);
        var supervisor = cast.post("supervisor");
        var begin = from.atTime(FIRST_HOUR, 0).atZone(stage.zone()).toInstant();
        timeline.plan(begin, supervisor, () -> {
            var ids = campaigning.ids(supervisor);
            var spots = scenery.registerPlaces(cast);
            scenery.drawMap();
            scenery.planExcuses(timeline, spots, supervisor, stage.today(), stage.zone());
            scenery.layResponsibilities(cast, ids);
            var cases = new Cases(cast, spots, ids, campaigns, items, proposal, random);
            var hours = new WorkingHours(stage.zone(), random);
            var courses = new Courses(timeline, acts, cast, deadlines, hours, random);
            planDays(timeline, cases, spots, courses, from.plusDays(1), zoneFrom, random);
            var sprint = Objects.requireNonNull(ids.get(Campaigning.SPRINT));
            patrols.wantRounds(timeline, stage.today().minusDays(20), sprint);
            sampling.drawPlaces(timeline, stage.today().minusDays(1), sprint);
            sampling.surveyAll(timeline, stage.today(), sprint);
            patrols.planAhead(timeline, "inspector", stage.today(), sprint, spots, random);
            patrols.planAhead(timeline, "inspector2", stage.today().plusDays(1), sprint, spots, random);
            new Nowadays(timeline, acts, errands, cast, cases, random, stage.present(), stage.today()).plan();
        });
        planSweeps(timeline, begin);
    }

    private void planDays(
            Timeline timeline,
            Cases cases,
            List<Spot> spots,
            Courses courses,
            LocalDate from,
            LocalDate zoneFrom,
            Random random) {
        for (var day = from; day.isBefore(stage.today()); day = day.plusDays(1)) {
            var isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            List<Case> ofTheDay = Stream.generate(() -> cases.any(false))
                    .limit(isWeekend ? 1 : 2 + random.nextInt(2))
                    .toList();
            var first = ofTheDay.get(0);
            var inOneRound =
                    ofTheDay.stream().filter(one -> belongTogether(first, one)).toList();
            var round = patrols.plan(timeline, day, first, inOneRound, spots, random);
            for (var one : ofTheDay) {
                courses.plan(belongTogether(first, one) ? one.in(round) : one, at(day, random));
            }
            if (day.isAfter(zoneFrom) && !isWeekend) {
                courses.plan(cases.any(true), at(day, random));
            }
        }
    }

    private static boolean belongTogether(Case one, Case other) {
        return one.campaign().equals(other.campaign()) && one.inspector().equals(other.inspector());
    }

    private Instant at(LocalDate day, Random random) {
        return day.atTime(FIRST_HOUR, random.nextInt(MINUTES))
                .plusMinutes(random.nextInt(HOURS * MINUTES))
                .atZone(stage.zone())
                .toInstant();
    }

    private void planSweeps(Timeline timeline, Instant begin) {
        for (var at = begin; at.isBefore(stage.present()); at = at.plus(BETWEEN_SWEEPS)) {
            timeline.plan(at, silence::acknowledge);
            timeline.plan(at, sweep::flag);
        }
    }

    /** The clocks as they stand now. */
    void finish() {
        stage.play(stage.present(), silence::acknowledge);
        stage.play(stage.present(), sweep::flag);
    }
}
