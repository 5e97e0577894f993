package org.duban.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Channel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened in the two districts until today, from the first account on. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Story {

    private static final LocalDate SET_UP = LocalDate.of(2019, 3, 26);
    private static final LocalDate BEGIN = LocalDate.of(2019, 4, 1);
    private static final LocalDate FIRST_LEDGERS = LocalDate.of(2019, 4, 8);
    private static final LocalDate LATER_LEDGERS = LocalDate.of(2020, 3, 9);
    private static final LocalDate ZONE_BEGIN = LocalDate.of(2019, 5, 15);
    private static final LocalDate LEDGERS_OF_THE_ZONE = LocalDate.of(2019, 5, 21);
    private static final long SEED = 7;

    private final Stage stage;
    private final Cast cast;
    private final Ledgers ledgers;
    private final Campaigning campaigns;
    private final Life life;
    private final Backlog backlog;
    private final TaskProgress tasks;
    private final Rankings rankings;
    private final Honours honours;
    private final Sittings sittings;
    private final Walls walls;
    private final Targets targets;
    private final Pledges pledges;
    private final Sites sites;
    private final Orders orders;
    private final Photos photos;

    void tell() {
        var drawing = photos.prepare();
        var dates = new LedgerDates(stage.today());
        setUp(dates);
        drawing.join();
        var timeline = new Timeline(stage);
        planLedgers(timeline, dates);
        life.plan(timeline, dates.moved(BEGIN), dates.movedInTheZone(ZONE_BEGIN));
        rankings.plan(timeline);
        honours.plan(timeline);
        sittings.plan(timeline);
        targets.plan(timeline);
        pledges.plan(timeline);
        sites.plan(timeline);
        orders.plan(timeline);
        timeline.play();
        life.finish();
        photos.forget();
    }

    private void setUp(LedgerDates dates) {
        var start = at(dates.moved(SET_UP), "08:30");
        stage.play(start, cast::openAdministrator);
        var administrator = cast.post("admin");
        stage.play(start.plusSeconds(600), administrator, Channel.IMPORT, () -> {
            ledgers.take(Ledgers.File.UNITS, null, dates, administrator);
            cast.openOthers();
        });
        var supervisor = cast.post("supervisor");
        stage.play(start.plusSeconds(3600), supervisor, Channel.IMPORT, () -> {
            ledgers.takeBeginning(Ledgers.File.CAMPAIGNS, null, dates, supervisor);
            campaigns.complete(dates, supervisor);
            walls.setUp(supervisor);
        });
    }

    private void planLedgers(Timeline timeline, LedgerDates dates) {
        var supervisor = cast.post("supervisor");
        var first = at(dates.moved(FIRST_LEDGERS), "09:40");
        planFindings(
                timeline,
                first,
                () -> ledgers.takeBeginning(
                        Ledgers.File.FINDINGS, campaigns.id(Campaigning.SPRINT, supervisor), dates, supervisor));
        planTasks(timeline, first, () -> ledgers.takeBeginning(Ledgers.File.TASKS, null, dates, supervisor));
        planFindings(
                timeline,
                at(dates.movedInTheZone(LEDGERS_OF_THE_ZONE), "10:05"),
                () -> ledgers.take(
                        Ledgers.File.FINDINGS_OF_THE_ZONE,
                        campaigns.id(Campaigning.ZONE, supervisor),
                        dates,
                        supervisor));
        var later = at(dates.moved(LATER_LEDGERS), "09:15");
        timeline.add(
                later,
                () -> stage.play(later, supervisor, Channel.IMPORT, () -> {
                    ledgers.take(Ledgers.File.CAMPAIGNS, null, dates, supervisor);
                    campaigns.complete(dates, supervisor);
                }));
        planFindings(
                timeline,
                later,
                () -> ledgers.take(
                        Ledgers.File.FINDINGS, campaigns.id(Campaigning.SPRINT, supervisor), dates, supervisor));
        planTasks(timeline, later, () -> ledgers.take(Ledgers.File.TASKS, null, dates, supervisor));
    }

    private void planFindings(Timeline timeline, Instant at, Supplier<List<UUID>> ledger) {
        var hours = new WorkingHours(stage.zone(), new Random(SEED));
        planImport(timeline, at, () -> backlog.plan(timeline, ledger.get(), at, hours));
    }

    private void planTasks(Timeline timeline, Instant at, Supplier<List<UUID>> ledger) {
        planImport(timeline, at, () -> tasks.plan(timeline, walls.sort(ledger.get(), cast.post("supervisor")), at));
    }

    private void planImport(Timeline timeline, Instant at, Runnable taking) {
        timeline.add(at, () -> stage.play(at, cast.post("supervisor"), Channel.IMPORT, taking));
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(stage.zone()).toInstant();
    }
}
