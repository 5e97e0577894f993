package org.duban.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.Visits;
import org.duban.inspection.draw.DrawDetails;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawRounds;
import org.duban.inspection.draw.Draws;
import org.duban.inspection.draw.Quota;
import org.duban.inspection.draw.Stratum;
import org.duban.inspection.survey.SurveyDetails;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyReader;
import org.duban.inspection.survey.SurveyWalks;
import org.duban.inspection.survey.Surveys;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A draw by lot of yesterday, and a survey of every place that began yesterday. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Sampling {

    private static final int FIRST_HOUR = 9;
    private static final int DAYS_GONE = 1;
    private static final int DAYS_TO_COME = 6;
    private static final int PLACES_A_DAY = 3;
    private static final List<String> TEAMS = List.of("inspector", "inspector2");

    private final Stage stage;
    private final Cast cast;
    private final Draws draws;
    private final DrawRounds rounds;
    private final Surveys surveys;
    private final SurveyReader reader;
    private final SurveyWalks walks;
    private final Visits visits;

    /** The office seals the list, an inspector draws, and the round goes there the next day. */
    void drawPlaces(Timeline timeline, LocalDate day, CampaignId campaign) {
        var id = DrawId.next();
        var supervisor = cast.post("supervisor");
        var inspector = cast.post("inspector");
        var strata = List.of(
                new Stratum("主次干道", Set.of(PlaceKind.ROAD), null, null, new Quota(8, false)),
                new Stratum("社区、村庄", Set.of(PlaceKind.COMMUNITY, PlaceKind.VILLAGE), null, null, new Quota(30, true)),
                new Stratum("其他点位", Set.of(), null, null, new Quota(5, false)));
        timeline.plan(
                at(day, FIRST_HOUR),
                supervisor,
                () -> draws.layDown(
                        id,
                        new DrawDetails(campaign, "国家卫生城市模拟评估抽样", strata),
                        "双色球 03 09 14 22 28 31 + 07",
                        supervisor));
        timeline.plan(at(day, FIRST_HOUR + 1), inspector, () -> {
            draws.complete(id, "五元纸币冠字号 F8K2 036215", inspector);
            rounds.plan(id, null, InspectionKind.UNANNOUNCED, day.plusDays(1), inspector);
        });
    }

    /** Every place of the district within a week, of which the first day is gone. */
    void surveyAll(Timeline timeline, LocalDate today, CampaignId campaign) {
        var id = SurveyId.next();
        var supervisor = cast.post("supervisor");
        var from = today.minusDays(DAYS_GONE);
        var details = new SurveyDetails(
                campaign,
                "迎检点位地毯式排查",
                from,
                today.plusDays(DAYS_TO_COME),
                null,
                true,
                Set.of(),
                List.of(),
                List.of(),
                TEAMS.stream()
                        .map(team -> new SurveyDetails.Walker(cast.post(team).accountId(), null))
                        .toList());
        timeline.plan(at(from, FIRST_HOUR - 1), supervisor, () -> surveys.begin(id, details, supervisor));
        var first = cast.post(TEAMS.get(0));
        timeline.plan(at(from, FIRST_HOUR).minusSeconds(1800), first, () -> stopShort(id, first));
        for (var day = from; day.isBefore(today); day = day.plusDays(1)) {
            for (var hour = 0; hour < PLACES_A_DAY; hour++) {
                for (var team : TEAMS) {
                    var walker = cast.post(team);
                    timeline.plan(at(day, FIRST_HOUR + 2 * hour), walker, () -> walk(id, walker));
                }
            }
        }
    }

    private void walk(SurveyId id, SignedIn walker) {
        next(id, walker).forEach(place -> walks.visit(id, place, walker));
    }

    private void stopShort(SurveyId id, SignedIn walker) {
        next(id, walker).forEach(place -> visits.miss(walks.head(id, place, walker), place, "正在拆迁，道路封闭", null, walker));
    }

    /** One, or none where all are done. */
    private List<PlaceId> next(SurveyId id, SignedIn walker) {
        return reader.next(reader.require(id, walker), 1, walker).stream()
                .map(place -> new PlaceId(place.id()))
                .toList();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(stage.zone()).toInstant();
    }
}
