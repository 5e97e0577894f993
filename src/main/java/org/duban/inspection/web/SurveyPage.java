package org.duban.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.inspection.InspectionPlanning;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.survey.SurveyDetails.Walker;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyReader;
import org.duban.inspection.survey.SurveyWalks;
import org.duban.inspection.survey.Surveys;
import org.duban.platform.web.Choice;
import org.duban.shared.Slice;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of surveys. */
@Component
@RequiredArgsConstructor
class SurveyPage {

    private static final int NEXT = 10;
    private static final int SAID = 5;

    private final SurveyReader reader;
    private final Surveys surveys;
    private final InspectionPlanning planning;
    private final InspectionFormPage rounds;
    private final ChecklistReader checklists;
    private final UnitTree units;
    private final ActivityLog log;
    private final MessageSource messages;
    private final Clock clock;

    SurveyForm blank() {
        var running = rounds.campaigns();
        return SurveyForm.blank(
                running.size() == 1 ? UUID.fromString(running.get(0).value()) : null, LocalDate.now(clock));
    }

    ModelAndView form(SurveyForm form, HttpStatus status) {
        var all = units.all();
        return new ModelAndView("inspection/survey-form", status)
                .addObject("campaigns", rounds.campaigns())
                .addObject(
                        "placeKinds",
                        Arrays.stream(PlaceKind.values())
                                .map(kind -> Choice.of(kind.name(), word("unit.place-kind." + kind)))
                                .toList())
                .addObject("units", all)
                .addObject("areas", new SurveyAreas(all).names())
                .addObject("inspectors", planning.inspectors(List.of()))
                .addObject("entered", form)
                .addObject(
                        "checklists",
                        checklists.all().stream()
                                .filter(list -> !list.retired() && !list.superseded())
                                .map(list -> Choice.of(list.id().toString(), list.nameIn(locale())))
                                .toList());
    }

    /** The places that were named; lines that are no name of a place, or that of several, are refused together. */
    List<PlaceId> named(SurveyForm form, BindingResult errors) {
        List<PlaceId> places = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (var line : form.lines()) {
            var found = planning.placesNamed(line);
            if (found.size() == 1) {
                places.add(new PlaceId(found.get(0)));
            } else {
                unclear.add(line);
            }
        }
        if (!unclear.isEmpty()) {
            errors.rejectValue("names", "inspection.survey.names-unclear", new Object[] {shortened(unclear)}, null);
        }
        return places;
    }

    /** Who walks where; areas that are the name of no unit, or of several, are refused together. */
    List<Walker> walkers(SurveyForm form, BindingResult errors) {
        var areas = new SurveyAreas(units.all());
        var everywhere = word("inspection.survey.walker.all");
        List<Walker> walkers = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (var line : form.going()) {
            var account = new AccountId(Objects.requireNonNull(line.accountId()));
            var area = Objects.requireNonNull(line.area()).strip();
            if (area.equals(everywhere)) {
                walkers.add(new Walker(account, null));
            } else {
                areas.named(area)
                        .ifPresentOrElse(unit -> walkers.add(new Walker(account, unit)), () -> unclear.add(area));
            }
        }
        if (!unclear.isEmpty()) {
            errors.rejectValue("walkers", "inspection.survey.areas-unclear", new Object[] {shortened(unclear)}, null);
        }
        return walkers;
    }

    private String shortened(List<String> lines) {
        var said = String.join(
                word("inspection.checklist.separator"),
                lines.stream().limit(SAID).toList());
        return lines.size() > SAID ? said + "…" : said;
    }

    String show(SurveyId id, @Nullable UUID area, @Nullable UUID cursor, SignedIn who, Model model) {
        var survey = reader.require(id, who);
        var board = reader.board(survey, who);
        var walks = survey.isRunning() && SurveyWalks.mayWalk(survey, who);
        var office = who.is(Role.SUPERVISOR) && !survey.isOver();
        model.addAttribute("survey", survey);
        model.addAttribute("board", board);
        model.addAttribute("area", area);
        model.addAttribute(
                "left", reader.left(survey, area == null ? null : new UnitId(area), Slice.USUAL, cursor, who));
        model.addAttribute("mayWalk", walks);
        var goes = walks && survey.isFor(who);
        model.addAttribute("goes", goes);
        model.addAttribute("next", goes ? reader.next(survey, NEXT, who) : List.of());
        model.addAttribute("mayEnd", office);
        model.addAttribute("newcomers", office && survey.byRule() ? surveys.newcomers(id) : 0);
        model.addAttribute("seesAll", who.seesEverything());
        model.addAttribute("events", who.seesEverything() ? log.of(id.value()) : List.of());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new SurveyPlanForm(area, LocalDate.now(clock)));
        }
        return "inspection/survey";
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
