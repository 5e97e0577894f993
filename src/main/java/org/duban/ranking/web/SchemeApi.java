package org.duban.ranking.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.SchemeDetails;
import org.duban.ranking.scheme.SchemeId;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.SchemeRow;
import org.duban.ranking.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of rankings. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class SchemeApi {

    private final Schemes schemes;
    private final SchemeReader reader;

    /** A scheme as calls answer it; rules that were left out take their usual values. */
    record SchemeBody(
            UUID id,
            String name,
            @Nullable String note,
            int revision,
            Rules rules,
            Instant revisedAt,
            boolean inUse,
            long version) {}

    /** @param version of the scheme that was read; a later one refuses */
    record SchemeInput(
            @NotBlank @Size(max = 60) @Nullable String name,
            @Size(max = 200) @Nullable String note,
            @NotNull @Nullable Rules rules,
            @Nullable Long version) {

        SchemeDetails toDetails() {
            return new SchemeDetails(Objects.requireNonNull(name), note, Objects.requireNonNull(rules));
        }
    }

    /** @param schemeId by which the campaign is ranked */
    record ChoiceBody(@NotNull @Nullable UUID schemeId) {}

    @GetMapping("/ranking-schemes")
    @Operation(summary = "The schemes by which units are ranked")
    List<SchemeBody> list() {
        return reader.list().stream().map(this::body).toList();
    }

    @GetMapping("/ranking-schemes/{id}")
    @Operation(summary = "A scheme with its rules")
    SchemeBody get(@PathVariable SchemeId id) {
        return body(reader.require(id));
    }

    @PostMapping("/ranking-schemes")
    @Operation(summary = "Draw up a scheme")
    ResponseEntity<SchemeBody> drawUp(@Valid @RequestBody SchemeInput input, @AuthenticationPrincipal SignedIn who) {
        var id = schemes.drawUp(SchemeId.next(), input.toDetails(), who);
        return ResponseEntity.created(URI.create("/api/v1/ranking-schemes/" + id))
                .body(get(id));
    }

    @PutMapping("/ranking-schemes/{id}")
    @Operation(summary = "Revise a scheme; what was published keeps the revision it was computed by")
    SchemeBody revise(
            @PathVariable SchemeId id, @Valid @RequestBody SchemeInput input, @AuthenticationPrincipal SignedIn who) {
        schemes.revise(id, input.toDetails(), who, input.version());
        return get(id);
    }

    @PutMapping("/campaigns/{campaign}/ranking-scheme")
    @Operation(summary = "Choose the scheme by which a campaign is ranked from its next draft on")
    SchemeBody choose(
            @PathVariable CampaignId campaign,
            @Valid @RequestBody ChoiceBody input,
            @AuthenticationPrincipal SignedIn who) {
        var id = new SchemeId(Objects.requireNonNull(input.schemeId()));
        schemes.choose(campaign, id, who);
        return get(id);
    }

    private SchemeBody body(SchemeRow row) {
        return new SchemeBody(
                row.id(),
                row.name(),
                row.note(),
                row.revision(),
                reader.rules(row.rules()),
                row.revisedAt(),
                row.isInUse(),
                row.version());
    }
}
