package org.duban.demo.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.demo.Spot;
import org.duban.demo.Stage;
import org.duban.demo.Timeline;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.Visits;
import org.springframework.stereotype.Component;

/** The sample's rounds: one that is over, and one that is still to be made. */
@Component
@RequiredArgsConstructor
class SampleRounds {

    /** The day of the round in which some of the findings were found. */
    private static final int DAYS_AGO = 9;

    private static final List<String> ROUTE = List.of("人民路（样例）", "东湖农贸市场（样例）", "西苑小区（样例）", "实验小学（样例）", "体育公园（样例）");
    private static final List<String> TODAY = List.of("南桥集贸市场（样例）", "北山村（样例）", "人民路（样例）", "建设路（样例）");
    private static final String IN_ORDER = "体育公园（样例）";

    private final Stage stage;
    private final InspectionService inspections;
    private final Visits visits;

    /** Plans both, and says which is over. */
    InspectionId plan(Timeline timeline, CampaignId campaign, SampleDistrict district) {
        var over = InspectionId.next();
        var day = stage.today().minusDays(DAYS_AGO);
        var inspector = district.inspector();
        var supervisor = district.supervisor();
        timeline.plan(
                at(day.minusDays(1), "16:00"),
                supervisor,
                () -> inspections.plan(over, details(campaign, day, ROUTE, district), supervisor));
        timeline.plan(
                at(day, "16:30"),
                inspector,
                () -> visits.visit(over, district.spot(IN_ORDER).id(), null, inspector));
        timeline.plan(at(day, "18:00"), inspector, () -> inspections.finish(over, inspector, null));
        timeline.plan(
                stage.present().minusSeconds(3600),
                supervisor,
                () -> inspections.plan(
                        InspectionId.next(), details(campaign, stage.today(), TODAY, district), supervisor));
        return over;
    }

    private static InspectionDetails details(
            CampaignId campaign, LocalDate day, List<String> route, SampleDistrict district) {
        var inspector = district.inspector().accountId();
        return new InspectionDetails(
                campaign,
                InspectionKind.ROUTINE,
                "样例：日常督查",
                day,
                day,
                Set.of(inspector),
                inspector,
                route.stream().map(district::spot).map(Spot::id).toList(),
                null,
                null);
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(stage.zone()).toInstant();
    }
}
