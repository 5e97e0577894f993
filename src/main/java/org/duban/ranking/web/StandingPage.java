package org.duban.ranking.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.ranking.EditionId;
import org.duban.ranking.LineFilter;
import org.duban.ranking.LossOrigins;
import org.duban.ranking.RankingReader;
import org.duban.ranking.flag.Flags;
import org.duban.ranking.objection.ObjectionReader;
import org.duban.ranking.objection.Objections;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a unit in an edition: how its score comes about, point by point, and what it says against that. */
@Component
@RequiredArgsConstructor
class StandingPage {

    private final RankingReader reader;
    private final LossOrigins origins;
    private final PeriodWords words;
    private final ScoreWords score;
    private final Flags flags;
    private final Objections objections;
    private final ObjectionReader objected;

    String show(EditionId id, UnitId unit, SignedIn who, Model model) {
        return show(id, unit, LineFilter.ALL, 0, who, model);
    }

    String show(EditionId id, UnitId unit, LineFilter filter, int cursor, SignedIn who, Model model) {
        var edition = reader.require(id, who);
        var standing = reader.standing(id, unit);
        var mayObject = objections.mayRaise(edition, unit, who);
        model.addAttribute("edition", edition);
        model.addAttribute("period", words.title(edition.period()));
        model.addAttribute("days", words.days(edition.period()));
        model.addAttribute("standing", standing);
        model.addAttribute("reckoning", score.of(standing, reader.rules(edition)));
        model.addAttribute("flags", flags.byUnit(edition).get(unit.value()));
        model.addAttribute("lines", reader.lines(id, unit, filter, Slice.MOST, cursor, who));
        model.addAttribute("filter", filter);
        model.addAttribute("map", origins.of(id, unit, who).orElse(null));
        model.addAttribute("mayObject", mayObject);
        model.addAttribute("mayRule", who.is(Role.SUPERVISOR));
        if (mayObject) {
            model.addAttribute("objectUntil", objections.until(edition));
        }
        if (mayObject || who.seesEverything() || objections.isClerkOf(unit, who)) {
            model.addAttribute("objections", objected.of(id, unit));
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ObjectionForm.EMPTY);
        }
        return "ranking/unit";
    }
}
