package org.duban.finding.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.context.i18n.LocaleContextHolder;
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
        model.addAttribute("kinds", choices("unit.place-kind.", PlaceKind.values()));
        model.addAttribute("levels", choices("unit.level.", UnitLevel.values()));
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

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        Stream<Enum<?>> all = Arrays.stream(values);
        return all.map(value -> Choice.of(
                        value.name(),
                        messages.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
