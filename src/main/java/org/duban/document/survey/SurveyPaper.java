package org.duban.document.survey;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.duban.inspection.survey.SurveyBoard;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyPlace;
import org.duban.inspection.survey.SurveyReader;
import org.duban.inspection.survey.SurveyRow;
import org.duban.inspection.survey.Tally;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Composes how far a survey has come at this moment: by unit, by kind, and where nobody was, for which reason. */
@Component
@RequiredArgsConstructor
public class SurveyPaper {

    /** More would be no paper to be read; the list is on the page. */
    private static final int MOST_LEFT = 2_000;

    private final SurveyReader surveys;
    private final Phrases phrases;

    public Paper of(SurveyId id, SignedIn who) {
        var survey = surveys.require(id, who);
        var board = surveys.board(survey, who);
        var sections = new Sections(phrases);
        sections.section("survey.whole", List.of(whole(survey, board)));
        sections.section(
                "survey.areas",
                List.of(tallies(
                        "slip.unit",
                        board.areas(),
                        tally -> Objects.requireNonNullElse(tally.name(), phrases.of("round.nobody")))));
        sections.section(
                "survey.kinds",
                List.of(tallies(
                        "survey.kind",
                        board.kinds(),
                        tally -> phrases.message("unit.place-kind." + Objects.requireNonNull(tally.name())))));
        sections.section("survey.left", left(surveys.leftInOrder(survey, null, MOST_LEFT, who)));
        return new Paper(
                Paper.Layout.FORM,
                null,
                List.of(survey.title() + phrases.of("survey.title")),
                null,
                sections.body(),
                null,
                null,
                null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    private Text whole(SurveyRow survey, SurveyBoard board) {
        var whole = board.whole();
        return Text.of(phrases.of(
                "survey.whole-words",
                phrases.days(survey.startsOn(), survey.endsOn()),
                whole.total(),
                whole.covered(),
                whole.percent(),
                whole.found(),
                whole.left(),
                whole.told()));
    }

    private Table tallies(String heading, Collection<Tally> tallies, Function<Tally, String> name) {
        return new Table(
                null,
                List.of(
                        Column.left(phrases.of(heading), 10),
                        Column.of(phrases.of("survey.total"), 4),
                        Column.of(phrases.of("survey.covered"), 4),
                        Column.of(phrases.of("survey.percent"), 4),
                        Column.of(phrases.of("survey.found"), 5),
                        Column.of(phrases.of("survey.told"), 5)),
                tallies.stream()
                        .map(tally -> List.of(
                                Cell.of(name.apply(tally)),
                                Cell.of(tally.total()),
                                Cell.of(tally.covered()),
                                Cell.of(tally.percent() + "%"),
                                Cell.of(tally.found()),
                                Cell.of(tally.told())))
                        .toList());
    }

    private List<Table> left(List<SurveyPlace> places) {
        return places.isEmpty()
                ? List.of()
                : List.of(new Table(
                        null,
                        List.of(
                                Column.left(phrases.of("slip.place"), 10),
                                Column.left(phrases.of("slip.unit"), 8),
                                Column.left(phrases.of("survey.reason"), 10)),
                        places.stream()
                                .map(place -> List.of(
                                        Cell.of(place.name()),
                                        Cell.of(Objects.requireNonNullElse(place.unitName(), "")),
                                        Cell.of(Objects.requireNonNullElse(
                                                place.missedReason(), phrases.of("round.missed-silent")))))
                                .toList()));
    }
}
