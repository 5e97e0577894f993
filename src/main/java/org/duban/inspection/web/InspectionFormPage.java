package org.duban.inspection.web;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionPlanning;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.Inspector;
import org.duban.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the form in which a round is planned or changed. */
@Component
@RequiredArgsConstructor
class InspectionFormPage {

    private final Campaigns campaigns;
    private final InspectionPlanning planning;
    private final InspectionTitles titles;

    /** The form as it is to be shown: {@code round} is the one being changed, null for a new one. */
    ModelAndView show(InspectionForm form, @Nullable InspectionRow round, HttpStatus status) {
        var team = InspectionForm.orEmpty(form.inspectorIds());
        var inspectors = planning.inspectors(team);
        return new ModelAndView("inspection/form", status)
                .addObject("round", round)
                .addObject("team", team)
                .addObject("inspectors", inspectors)
                .addObject("leaders", leaders(inspectors))
                .addObject("route", planning.route(InspectionForm.orEmpty(form.placeIds())))
                .addObject("campaigns", campaigns())
                .addObject("kinds", kinds());
    }

    List<Choice> campaigns() {
        return Choice.all(campaigns.takingNew(), CampaignFacts::id, CampaignFacts::name);
    }

    List<Choice> kinds() {
        return Arrays.stream(InspectionKind.values())
                .map(kind -> Choice.of(kind.name(), titles.words(kind)))
                .toList();
    }

    private static List<Choice> leaders(List<Inspector> inspectors) {
        return inspectors.stream()
                .map(inspector -> Choice.of(inspector.id().toString(), inspector.name()))
                .toList();
    }
}
