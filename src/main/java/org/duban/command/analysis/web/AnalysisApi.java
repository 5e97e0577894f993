package org.duban.command.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Comparison;
import org.duban.command.analysis.ComparisonTables;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.PivotReader;
import org.duban.command.analysis.PivotTables;
import org.duban.command.analysis.PlaceHeats;
import org.duban.command.analysis.Question;
import org.duban.command.analysis.UnitLevels;
import org.duban.finding.web.FindingQuery;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for scripts, spreadsheets and reporting tools, as JSON or as a table of comma-separated values. Nothing is changed here. */
@Tag(name = "analysis")
@RestController
@RequestMapping("/api/v1/analysis")
@RequiredArgsConstructor
class AnalysisApi {

    static final String CSV = "text/csv";

    private static final String PIVOT =
            "Findings counted by up to two dimensions in rows and one in columns, with the filters of the register";

    private static final int PLACES = 10_000;

    private final PivotTables tables;
    private final ComparisonTables comparisons;
    private final PlaceHeats places;
    private final UnitLevels levels;

    @Operation(summary = PIVOT, description = FlatPivot.DESCRIPTION)
    @GetMapping(path = "/pivot", produces = MediaType.APPLICATION_JSON_VALUE)
    FlatTable pivot(Question question, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        var filter = query.toFilter();
        return FlatPivot.of(tables.of(question.about(filter, levels.of(filter, who)), PivotReader.Size.WHOLE, who));
    }

    @Operation(summary = PIVOT + ", as CSV", description = FlatPivot.DESCRIPTION)
    @GetMapping(path = "/pivot", produces = CSV)
    byte[] pivotAsCsv(Question question, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return pivot(question, query, who).toCsv();
    }

    @Operation(summary = PIVOT + ", as CSV", description = FlatPivot.DESCRIPTION)
    @GetMapping(path = "/pivot.csv", produces = CSV)
    byte[] pivotCsv(Question question, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return pivotAsCsv(question, query, who);
    }

    @Operation(summary = "What was carried over, found, struck off and left in each of the last twelve periods")
    @GetMapping(path = "/movement", produces = MediaType.APPLICATION_JSON_VALUE)
    FlatTable movement(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return FlatComparisons.periods(comparisons.periods(asked, query.toFilter(), who));
    }

    @Operation(summary = "What was carried over, found, struck off and left in each of the last twelve periods, as CSV")
    @GetMapping(
            path = {"/movement", "/movement.csv"},
            produces = CSV)
    byte[] movementAsCsv(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return movement(asked, query, who).toCsv();
    }

    @Operation(summary = "The same unit by unit, in one period")
    @GetMapping(path = "/movement/units", produces = MediaType.APPLICATION_JSON_VALUE)
    FlatTable movementOfUnits(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return FlatComparisons.units(comparisons.units(asked, query.toFilter(), who));
    }

    @Operation(summary = "The same unit by unit, in one period, as CSV")
    @GetMapping(
            path = {"/movement/units", "/movement/units.csv"},
            produces = CSV)
    byte[] movementOfUnitsAsCsv(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return movementOfUnits(asked, query, who).toCsv();
    }

    @Operation(summary = "Where the time of late findings went, unit by unit: days in each stage, and what took most")
    @GetMapping(path = "/lateness", produces = MediaType.APPLICATION_JSON_VALUE)
    FlatTable lateness(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return FlatComparisons.lateness(comparisons.lateness(asked, query.toFilter(), who));
    }

    @Operation(summary = "Where the time of late findings went, unit by unit, as CSV")
    @GetMapping(
            path = {"/lateness", "/lateness.csv"},
            produces = CSV)
    byte[] latenessAsCsv(Comparison asked, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return lateness(asked, query, who).toCsv();
    }

    @Operation(summary = "Places with their positions and how much was found at each")
    @GetMapping(path = "/places", produces = MediaType.APPLICATION_JSON_VALUE)
    FlatTable places(FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return FlatComparisons.places(places.read(query.toFilter(), Measure.FOUND, PLACES, who));
    }

    @Operation(summary = "Places with their positions and how much was found at each, as CSV")
    @GetMapping(
            path = {"/places", "/places.csv"},
            produces = CSV)
    byte[] placesAsCsv(FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return places(query, who).toCsv();
    }
}
