package org.duban.ranking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.EditionId;
import org.duban.ranking.LineRow;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingRhythms;
import org.duban.ranking.RankingService;
import org.duban.ranking.flag.Flag;
import org.duban.ranking.flag.Flags;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rankings by call: drafts, publications, and the findings behind each lost point. */
@Tag(name = "rankings")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class RankingApi {

    private final RankingService rankings;
    private final RankingReader reader;
    private final RankingRhythms rhythms;
    private final Flags flags;

    /** The days to rank, the first and the last included. */
    record DraftBody(
            @NotNull @Nullable PeriodKind kind,
            @NotNull @Nullable LocalDate from,
            @NotNull @Nullable LocalDate to) {

        Period period() {
            return new Period(Objects.requireNonNull(kind), Objects.requireNonNull(from), Objects.requireNonNull(to));
        }
    }

    /** @param kinds none for editions that are begun by hand alone */
    record RhythmBody(@NotNull @Nullable Set<PeriodKind> kinds) {}

    /** What was wrong; it is printed on the new edition. */
    record CorrectionBody(
            @NotBlank @Size(max = 500) @Nullable String reason) {}

    /**
     * What a caller who read the edition before expects to find.
     *
     * @param version publishing or computing from an older one is refused
     */
    record SeenBody(@Nullable Long version) {}

    @PostMapping("/campaigns/{campaign}/rankings")
    @Operation(summary = "Rank the units of a campaign for a period: a draft, to be published or deleted")
    ResponseEntity<EditionBody> draft(
            @PathVariable CampaignId campaign,
            @Valid @RequestBody DraftBody input,
            @AuthenticationPrincipal SignedIn who) {
        var id = rankings.draft(campaign, input.period(), who);
        return ResponseEntity.created(URI.create("/api/v1/rankings/" + id)).body(show(id, who));
    }

    @PutMapping("/campaigns/{campaign}/ranking-rhythm")
    @Operation(summary = "Choose the periods of which a draft is made by itself once they are over")
    RhythmBody chooseRhythm(@PathVariable CampaignId campaign, @Valid @RequestBody RhythmBody input) {
        rhythms.choose(campaign, Objects.requireNonNull(input.kinds()));
        return new RhythmBody(rhythms.of(campaign));
    }

    @GetMapping("/rankings")
    @Operation(summary = "Editions, the newest first; drafts for the office only")
    Slice<EditionBody> list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(campaign, Slice.limit(limit), cursor, who)
                .map(row -> EditionBody.of(row, reader.rules(row), null));
    }

    @GetMapping("/rankings/{id}")
    EditionBody show(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who) {
        return EditionBody.whole(reader, id, who);
    }

    @GetMapping("/rankings/{id}/lines")
    @Operation(summary = "Each point that a unit lost, with the finding behind it for those who may see that finding")
    Slice<LineRow> lines(
            @PathVariable EditionId id,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "0") int cursor,
            @AuthenticationPrincipal SignedIn who) {
        reader.require(id, who);
        reader.standing(id, new UnitId(unit));
        return reader.lines(id, new UnitId(unit), Slice.limit(limit), cursor, who);
    }

    @GetMapping("/rankings/{id}/flags")
    @Operation(summary = "Which flags an edition brings, the best place of each league first")
    List<Flag> flags(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who) {
        return flags.of(reader.require(id, who));
    }

    @PostMapping("/rankings/{id}/recomputation")
    @Operation(summary = "Count again for a draft")
    EditionBody recompute(
            @PathVariable EditionId id,
            @RequestBody(required = false) @Nullable SeenBody seen,
            @AuthenticationPrincipal SignedIn who) {
        rankings.recompute(id, who, seen == null ? null : seen.version());
        return show(id, who);
    }

    @PostMapping("/rankings/{id}/publication")
    @Operation(summary = "Number, seal and freeze a draft")
    EditionBody publish(
            @PathVariable EditionId id,
            @RequestBody(required = false) @Nullable SeenBody seen,
            @AuthenticationPrincipal SignedIn who) {
        rankings.publish(id, who, seen == null ? null : seen.version());
        return show(id, who);
    }

    @PostMapping("/rankings/{id}/correction")
    @Operation(summary = "Begin a draft that is to take the place of a published edition")
    ResponseEntity<EditionBody> correct(
            @PathVariable EditionId id,
            @Valid @RequestBody CorrectionBody input,
            @AuthenticationPrincipal SignedIn who) {
        var correction =
                rankings.correct(id, Objects.requireNonNull(input.reason()).strip(), who);
        return ResponseEntity.created(URI.create("/api/v1/rankings/" + correction))
                .body(show(correction, who));
    }

    @DeleteMapping("/rankings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who) {
        rankings.delete(id, who);
    }
}
