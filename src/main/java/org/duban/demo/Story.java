package org.duban.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Channel;
import org.duban.campaign.CampaignId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened in the two districts until today, from the first account on. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Story {

    private static final LocalDate SET_UP = LocalDate.of(2019, 3, 26);
    private static final LocalDate FIRST_LEDGERS = LocalDate.of(2019, 4, 8);
    private static final LocalDate LATER_LEDGERS = LocalDate.of(2020, 3, 9);
    private static final LocalDate LEDGERS_OF_THE_ZONE = LocalDate.of(2019, 5, 21);

    private final Stage stage;
    private final Cast cast;
    private final Ledgers ledgers;
    private final Campaigning campaigns;

    void tell() {
        var dates = new LedgerDates(stage.today());
        setUp(dates);
        var supervisor = cast.post("supervisor");
        stage.play(at(dates.moved(FIRST_LEDGERS), "09:40"), supervisor, Channel.IMPORT, () -> {
            ledgers.takeBeginning(Ledgers.File.TASKS, null, dates, supervisor);
            ledgers.takeBeginning(Ledgers.File.FINDINGS, campaign(Campaigning.SPRINT), dates, supervisor);
        });
        stage.play(at(dates.movedInTheZone(LEDGERS_OF_THE_ZONE), "10:05"), supervisor, Channel.IMPORT, () -> {
            ledgers.take(Ledgers.File.FINDINGS_OF_THE_ZONE, campaign(Campaigning.ZONE), dates, supervisor);
        });
        stage.play(at(dates.moved(LATER_LEDGERS), "09:15"), supervisor, Channel.IMPORT, () -> {
            ledgers.take(Ledgers.File.CAMPAIGNS, null, dates, supervisor);
            campaigns.complete(dates, supervisor);
            ledgers.take(Ledgers.File.TASKS, null, dates, supervisor);
            ledgers.take(Ledgers.File.FINDINGS, campaign(Campaigning.SPRINT), dates, supervisor);
        });
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
        });
    }

    private CampaignId campaign(String name) {
        return Objects.requireNonNull(campaigns.ids(cast.post("supervisor")).get(name), name);
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(stage.zone()).toInstant();
    }
}
