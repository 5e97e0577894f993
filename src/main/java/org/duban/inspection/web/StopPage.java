package org.duban.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingRow;
import org.duban.finding.FindingState;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.web.FindingLines;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.checklist.StopCheckRow;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of a stop. */
@Component
@RequiredArgsConstructor
class StopPage {

    private static final int MOST_FINDINGS = 20;

    private final InspectionRegister rounds;
    private final ChecklistReader checklists;
    private final StopCheckReader checks;
    private final PlaceService places;
    private final FindingRegister findings;
    private final FindingLines lines;
    private final RecheckReader rechecks;
    private final Clock clock;

    /** Whether somebody may tell what happened in a round. */
    static boolean mayRun(InspectionRow round, SignedIn who) {
        var self = who.accountId().value();
        return who.is(Role.SUPERVISOR)
                || (who.is(Role.INSPECTOR)
                        && (round.inspectorIds().contains(self)
                                || round.plannedBy().equals(self)));
    }

    ModelAndView show(InspectionId id, PlaceId place, SignedIn who, HttpStatus status) {
        var round = rounds.require(id);
        var row = places.require(place);
        var filled = checks.of(id, place);
        var here = found(FindingFilter.ALL.withInspection(id.value()), place, who);
        var before = found(FindingFilter.ALL.withStates(FindingState.OWED), place, who).stream()
                .filter(open -> here.stream().noneMatch(found -> found.id().equals(open.id())))
                .toList();
        var answered = filled.stream().map(StopCheckRow::checklistId).collect(Collectors.toSet());
        return new ModelAndView("inspection/stop", status)
                .addObject("round", round)
                .addObject("place", row)
                .addObject(
                        "stop",
                        rounds.stops(id).stream()
                                .filter(stop -> stop.placeId().equals(place.value()))
                                .findFirst()
                                .orElse(null))
                .addObject("open", mayRun(round, who) && !round.isDone())
                .addObject("today", LocalDate.now(clock))
                .addObject("self", who.accountId().value())
                .addObject("rechecks", rechecks(round, place))
                .addObject("checks", filled)
                .addObject(
                        "offered",
                        checklists.of(row.kind()).stream()
                                .filter(list -> !answered.contains(list.id()))
                                .toList())
                .addObject("here", lines.of(here))
                .addObject("before", lines.of(before));
    }

    /** What is to be looked at again here, and what was told of it. */
    private List<RecheckRow> rechecks(InspectionRow round, PlaceId place) {
        return rechecks.at(List.of(place), round.id(), new CampaignId(round.campaignId()), round.endsOn());
    }

    private List<FindingRow> found(FindingFilter filter, PlaceId place, SignedIn who) {
        return findings.list(filter.withPlaces(List.of(place.value())), FindingOrder.FOUND, MOST_FINDINGS, null, who)
                .items();
    }
}
