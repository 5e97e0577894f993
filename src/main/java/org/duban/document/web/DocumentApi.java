package org.duban.document.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentReader;
import org.duban.document.DocumentReader.Desk;
import org.duban.document.DocumentReader.Filter;
import org.duban.document.DocumentRow;
import org.duban.document.DocumentSubject;
import org.duban.document.Documents;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents by call: the archive, drafts, what is written into them, and their issue. */
@Tag(name = "documents")
@RestController
@RequestMapping("/api/v1/documents")
@RequiredArgsConstructor
class DocumentApi {

    private final Documents documents;
    private final Drafting drafting;
    private final DocumentReader reader;

    /** The days to tell of, the first and the last included. */
    record DraftBody(
            @NotNull @Nullable DocumentKind kind,
            @NotNull @Nullable UUID campaignId,
            @NotNull @Nullable LocalDate from,
            @NotNull @Nullable LocalDate to) {

        DocumentSubject days() {
            return new DocumentSubject(
                    new CampaignId(Objects.requireNonNull(campaignId)),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to));
        }
    }

    /** @param ids of one paper to everybody, or of the slips, one for each unit */
    record Drafted(List<DocumentId> ids) {}

    /**
     * What is to stand in a draft.
     *
     * @param words by passage; a passage that is not named keeps its words
     */
    record WordsBody(
            @NotNull @Nullable Map<String, @NotNull String> words,
            @Nullable Long version) {}

    /** @param version issuing from an older one is refused */
    record SeenBody(@Nullable Long version) {}

    /** @param desk where to write, what is written, and what figures there are; null once it is issued */
    record WholeDocument(
            @JsonUnwrapped DocumentRow document, @Nullable Desk desk) {}

    @GetMapping
    @Operation(
            summary = "Documents, the latest first; drafts for the office only, slips for their units and those above")
    Slice<DocumentRow> list(
            Filter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(filter, Slice.limit(limit), cursor, who);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a paper of some days, or a slip for each unit whose findings want one")
    Drafted draft(@Valid @RequestBody DraftBody input, @AuthenticationPrincipal SignedIn who) {
        return new Drafted(drafting.begin(Objects.requireNonNull(input.kind()), input.days(), who));
    }

    @GetMapping("/{id}")
    WholeDocument show(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who) {
        var document = reader.require(id, who);
        return new WholeDocument(document, document.isIssued() ? null : reader.desk(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Write into the passages of a draft")
    WholeDocument write(
            @PathVariable DocumentId id, @Valid @RequestBody WordsBody input, @AuthenticationPrincipal SignedIn who) {
        documents.write(id, Objects.requireNonNull(input.words()), who, input.version());
        return show(id, who);
    }

    @PostMapping("/{id}/issue")
    @Operation(summary = "Number, seal and freeze a draft")
    WholeDocument issue(
            @PathVariable DocumentId id,
            @RequestBody(required = false) @Nullable SeenBody seen,
            @AuthenticationPrincipal SignedIn who) {
        documents.issue(id, who, seen == null ? null : seen.version());
        return show(id, who);
    }
}
