package org.duban.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.draw.CitySize;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawReader;
import org.duban.platform.web.Choice;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of draws. */
@Component
@RequiredArgsConstructor
class DrawPage {

    private final DrawReader reader;
    private final InspectionFormPage rounds;
    private final UnitTree units;
    private final ActivityLog log;
    private final MessageSource messages;
    private final Clock clock;

    /** The form in which one is laid down. */
    ModelAndView form(HttpStatus status) {
        return new ModelAndView("inspection/draw-form", status)
                .addObject("campaigns", rounds.campaigns())
                .addObject("placeKinds", choices("unit.place-kind.", PlaceKind.values()))
                .addObject("levels", choices("unit.level.", UnitLevel.values()))
                .addObject("sizes", CitySize.values())
                .addObject("units", Choice.all(units.all(), UnitRow::id, UnitRow::indented));
    }

    /** The one that there is, if there is but one. */
    @Nullable
    UUID usualCampaign() {
        var running = rounds.campaigns();
        return running.size() == 1 ? UUID.fromString(running.get(0).value()) : null;
    }

    /** What an assessment looks at in a city of the size. */
    List<StratumForm> ready(CitySize size) {
        return List.of(
                StratumForm.of(word("inspection.draw.ready.roads"), CitySize.roadKinds(), size.roads()),
                StratumForm.of(word("inspection.draw.ready.others"), CitySize.otherKinds(), size.others()));
    }

    String show(DrawId id, SignedIn who, Model model) {
        var draw = reader.require(id);
        var picks = reader.picks(id);
        model.addAttribute("draw", draw);
        model.addAttribute("strata", reader.strata(id));
        model.addAttribute("picks", picks);
        model.addAttribute("rounds", reader.rounds(id));
        model.addAttribute("events", log.of(id.value()));
        model.addAttribute("mayDraw", draw.mayBeDrawnBy(who));
        model.addAttribute("mayDrop", draw.isOpen() && draw.isMadeBy(who));
        model.addAttribute("mayPlan", draw.isDrawn() && who.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR));
        model.addAttribute("byHand", draw.isDrawn() ? HandCheck.of(draw, picks.get(0)) : null);
        model.addAttribute("kinds", rounds.kinds());
        addIfMissing(model, "wordsForm", new WordsForm(null));
        addIfMissing(model, "dropForm", new MissForm(null));
        addIfMissing(model, "roundForm", new DrawRoundForm(InspectionKind.UNANNOUNCED, LocalDate.now(clock), null));
        return "inspection/draw";
    }

    private static void addIfMissing(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private List<Choice> choices(String key, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), word(key + value.name())))
                .toList();
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
