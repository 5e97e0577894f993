package org.duban.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
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
    private final FindingActs acts;
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
            scenery.layResponsibilities(cast, ids);
            var cases = new Cases(cast, spots, ids, campaigns, items, proposal, random);
            var hours = new WorkingHours(stage.zone(), random);
            var courses = new Courses(timeline, acts, cast, deadlines, hours, random);
            planDays(cases, courses, from.plusDays(1), zoneFrom, random);
            new Nowadays(timeline, acts, cast, cases, random, stage.present(), stage.today()).plan();
        });
        planSweeps(timeline, begin);
    }

    private void planDays(Cases cases, Courses courses, LocalDate from, LocalDate zoneFrom, Random random) {
        for (var day = from; day.isBefore(stage.today()); day = day.plusDays(1)) {
            var isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            for (int i = isWeekend ? 1 : 2 + random.nextInt(2); i > 0; i--) {
                courses.plan(cases.any(false), at(day, random));
            }
            if (day.isAfter(zoneFrom) && !isWeekend) {
                courses.plan(cases.any(true), at(day, random));
            }
        }
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
