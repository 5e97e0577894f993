package org.duban.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.RankingService;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sprint's weekly rankings: each published on the Monday after its week, and the present week as a draft. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Rankings {

    private static final int HOUR = 10;
    static final int WEEKS = 4;
    private static final int SINCE_THE_DRAFT = 300;

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final RankingService rankings;

    void plan(Timeline timeline) {
        var supervisor = cast.post("supervisor");
        var monday = stage.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int weeks = WEEKS; weeks >= 0; weeks--) {
            var week =
                    Period.containing(PeriodKind.WEEK, monday.minusWeeks(weeks).minusDays(1));
            timeline.plan(at(week.to().plusDays(1)), supervisor, () -> {
                var edition = rankings.draft(sprint(), week, supervisor);
                rankings.publish(edition, supervisor, null);
            });
        }
        timeline.plan(stage.present().minusSeconds(SINCE_THE_DRAFT), supervisor, () -> {
            var week = Period.containing(
                    PeriodKind.WEEK, LocalDate.ofInstant(stage.present().minusSeconds(SINCE_THE_DRAFT), stage.zone()));
            rankings.draft(sprint(), week, supervisor);
        });
    }

    private CampaignId sprint() {
        return campaigns.id(Campaigning.SPRINT, cast.post("supervisor"));
    }

    private Instant at(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(stage.zone()).toInstant();
    }
}
