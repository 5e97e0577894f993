package org.duban.demo.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.demo.Case;
import org.duban.demo.FindingActs;
import org.duban.demo.Problem;
import org.duban.demo.Stage;
import org.duban.demo.Table;
import org.duban.demo.Timeline;
import org.duban.demo.photo.Scene;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.Source;
import org.duban.inspection.InspectionId;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sample's findings, each as far as its row of the table says. */
@Component
@RequiredArgsConstructor
class SampleFindings {

    private static final long SEED = 5;
    private static final int HELD = 20;
    private static final int AGAIN = 2;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration JUST_NOW = Duration.ofMinutes(20);

    private final Stage stage;
    private final FindingActs acts;
    private final CheckItems items;
    private final StandardCatalogue standards;

    /** How far a finding has come. */
    enum Course {
        DRAFT,
        ASSIGNED,
        ACKNOWLEDGED,
        SUBMITTED,
        RETURNED,
        IN_TIME,
        LATE,
        REWORKED,
        ON_THE_SPOT,
        DISPUTED,
        ON_HOLD,
        WITHDRAWN
    }

    /**
     * A row of the table.
     *
     * @param days how many days ago it was found
     * @param term how many days it was given
     * @param inRound whether it was found in the round of that day
     */
    private record Row(
            int days, int hour, String place, int term, Course course, boolean inRound, int photo, Problem problem) {

        static Row of(CSVRecord row) {
            return new Row(
                    Integer.parseInt(row.get("days")),
                    Integer.parseInt(row.get("hour")),
                    row.get("place"),
                    Integer.parseInt(row.get("term")),
                    Course.valueOf(row.get("course")),
                    !row.get("round").isEmpty(),
                    Integer.parseInt(row.get("photo")),
                    new Problem(
                            row.get("item"),
                            Scene.valueOf(row.get("scene")),
                            Set.of(),
                            1,
                            row.get("description"),
                            row.get("requirement"),
                            row.get("measure"),
                            Effort.NONE));
        }
    }

    /** An item that the office has done without since is left out, with what would be found under it. */
    void plan(Timeline timeline, CampaignId campaign, SampleDistrict district, InspectionId round) {
        var random = new Random(SEED);
        var known = standards.list().stream().map(StandardRow::id).collect(Collectors.toSet());
        for (var row : rows()) {
            items.match(row.problem().item(), known)
                    .map(item -> one(row, item, campaign, district, row.inRound() ? round.value() : null))
                    .ifPresent(one -> plan(timeline, one, row, district, random));
        }
    }

    private static List<Row> rows() {
        return Table.read("sample/findings", Row::of);
    }

    private static Case one(
            Row row, CheckItemFacts item, CampaignId campaign, SampleDistrict district, @Nullable UUID round) {
        var spot = district.spot(row.place());
        return new Case(
                FindingId.next(),
                campaign,
                spot,
                row.problem(),
                item,
                row.problem().description(),
                district.unit(spot.unit()),
                Set.of(),
                Source.ROUTINE,
                district.inspector(),
                district.clerk(spot.unit()),
                row.photo(),
                round);
    }

    private void plan(Timeline timeline, Case one, Row row, SampleDistrict district, Random random) {
        var found = found(row);
        var due = DueBy.of(DeadlineTerm.days(row.term()));
        timeline.plan(found, district.inspector(), () -> {
            switch (row.course()) {
                case DRAFT -> acts.noteDown(one);
                case ON_THE_SPOT -> acts.logFixedOnTheSpot(one);
                default -> acts.log(one, due);
            }
        });
        var handedIn = row.course() == Course.LATE ? DAY.multipliedBy(row.term() + 1L) : DAY;
        switch (row.course()) {
            case DRAFT, ASSIGNED, ON_THE_SPOT -> {}
            case DISPUTED -> timeline.plan(found.plus(HOUR), one.clerk(), () -> acts.dispute(one));
            case WITHDRAWN ->
                timeline.plan(found.plus(HOUR), district.supervisor(), () -> acts.withdraw(one, district.supervisor()));
            default -> {
                timeline.plan(found.plus(HOUR), one.clerk(), () -> acts.acknowledge(one));
                goOn(timeline, one, row.course(), found.plus(handedIn), district, random);
            }
        }
    }

    private void goOn(Timeline timeline, Case one, Course course, Instant at, SampleDistrict district, Random random) {
        var next = at.plus(DAY);
        switch (course) {
            case SUBMITTED -> timeline.plan(at, one.clerk(), () -> acts.submit(one, random));
            case IN_TIME, LATE -> submitAndPass(timeline, one, at, district, random);
            case RETURNED, REWORKED -> {
                timeline.plan(at, one.clerk(), () -> acts.submitTooLittle(one));
                var again = DueBy.of(DeadlineTerm.days(AGAIN));
                timeline.plan(
                        at.plus(HOUR), district.colleague(), () -> acts.sendBack(one, district.colleague(), again));
                if (course == Course.REWORKED) {
                    submitAndPass(timeline, one, next, district, random);
                }
            }
            case ON_HOLD ->
                timeline.plan(
                        at,
                        district.supervisor(),
                        () -> acts.hold(
                                one, district.supervisor(), stage.present().plus(Duration.ofDays(HELD))));
            default -> {}
        }
    }

    private void submitAndPass(Timeline timeline, Case one, Instant at, SampleDistrict district, Random random) {
        timeline.plan(at, one.clerk(), () -> acts.submit(one, random));
        timeline.plan(at.plus(DAY), district.colleague(), () -> acts.pass(one, district.colleague(), random));
    }

    /** Whatever the time of day, what was found today was found before now. */
    private Instant found(Row row) {
        var day = stage.today().minusDays(row.days());
        var wanted = day.atTime(row.hour(), 0).atZone(stage.zone()).toInstant();
        var latest = stage.present().minus(JUST_NOW);
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
