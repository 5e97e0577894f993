package org.duban.finding.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingDetails.Facts;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.platform.web.Choice;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which it is said where else to look. */
@Component
@RequiredArgsConstructor
class ElsewherePage {

    private final FindingReader findings;
    private final LookElsewhere elsewhere;
    private final PlaceService places;
    private final UnitTree units;
    private final MessageSource messages;

    ElsewhereForm begin(FindingId id, ElsewhereForm form, SignedIn who) {
        var facts = findings.details(id, who).facts();
        var words =
                facts.requirement() == null ? facts.description() : facts.description() + "\n" + facts.requirement();
        return form.beginningWith(kindOf(facts), words);
    }

    void addTo(Model model, FindingId id, ElsewhereForm form, SignedIn who) {
        model.addAttribute("facts", findings.details(id, who).facts());
        model.addAttribute("kinds", Choice.named("unit.place-kind.", PlaceKind.values(), messages));
        model.addAttribute("levels", Choice.named("unit.level.", UnitLevel.values(), messages));
        model.addAttribute(
                "leagues",
                units.leagues().stream().map(name -> Choice.of(name, name)).toList());
        if (form.isBegun()) {
            model.addAttribute("preview", elsewhere.preview(id, form.toWanted(), who));
        }
    }

    private @Nullable PlaceKind kindOf(Facts facts) {
        return facts.placeId() == null
                ? null
                : places.require(new PlaceId(facts.placeId())).kind();
    }
}
