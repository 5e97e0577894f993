package org.duban.inspection.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Collection;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.coverage.CoverageLight;
import org.duban.inspection.survey.SurveyBoard;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyProgress;
import org.duban.inspection.survey.SurveyReader;
import org.duban.inspection.survey.Surveys;
import org.duban.inspection.survey.Tally;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Surveys by call: begin, list, read with how far they have come. */
@Tag(name = "surveys")
@RestController
@RequestMapping("/api/v1/surveys")
@RequiredArgsConstructor
class SurveyApi {

    /** A tally with what it comes to. */
    record Part(@JsonUnwrapped Tally tally, int left, int percent, CoverageLight light) {}

    /**
     * A survey with how far it has come.
     *
     * @param perDay how many places a working day are still to come
     */
    record WholeSurvey(
            @JsonUnwrapped SurveyProgress progress,
            int workingDaysLeft,
            int perDay,
            Collection<Part> areas,
            Collection<Part> kinds) {

        static WholeSurvey of(SurveyBoard board) {
            return new WholeSurvey(
                    board.progress(),
                    board.pace().left(),
                    board.perDay(),
                    parts(board, board.areas()),
                    parts(board, board.kinds()));
        }

        private static Collection<Part> parts(SurveyBoard board, Collection<Tally> tallies) {
            return tallies.stream()
                    .map(tally -> new Part(tally, tally.left(), tally.percent(), board.light(tally)))
                    .toList();
        }
    }

    private final Surveys surveys;
    private final SurveyReader reader;

    @GetMapping
    @Operation(summary = "Surveys, the latest first; units get those that were announced")
    Slice<SurveyProgress> list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(campaign, Slice.limit(limit), cursor, who);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A survey with how far it has come, by area and by kind of place")
    WholeSurvey show(@PathVariable SurveyId id, @AuthenticationPrincipal SignedIn who) {
        return WholeSurvey.of(reader.board(reader.require(id, who), who));
    }

    @PostMapping
    @Operation(summary = "Begin a survey of the places that there are now; under the caller's own id it is there once")
    ResponseEntity<WholeSurvey> begin(@Valid @RequestBody SurveyRequest body, @AuthenticationPrincipal SignedIn who) {
        var id = body.id() == null ? SurveyId.next() : new SurveyId(body.id());
        return surveys.begin(id, body.toDetails(), who)
                ? ResponseEntity.created(URI.create("/api/v1/surveys/" + id)).body(show(id, who))
                : ResponseEntity.ok(show(id, who));
    }
}
