package org.duban.inspection.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.draw.DrawRow;
import org.duban.inspection.draw.Draws;
import org.duban.inspection.draw.PickRow;
import org.duban.inspection.draw.StratumRow;
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

/** Draws by call: lay down, draw, read. */
@Tag(name = "draws")
@RestController
@RequestMapping("/api/v1/draws")
@RequiredArgsConstructor
class DrawApi {

    /** A draw with its strata and what was drawn. */
    record WholeDraw(@JsonUnwrapped DrawRow draw, List<StratumRow> strata, List<PickRow> drawn) {}

    private final Draws draws;
    private final DrawReader reader;

    @GetMapping
    @Operation(summary = "Draws, the latest first")
    Slice<DrawRow> list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return reader.list(campaign, Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    WholeDraw show(@PathVariable DrawId id) {
        return new WholeDraw(reader.require(id), reader.strata(id), reader.picks(id));
    }

    @PostMapping
    @Operation(summary = "Freeze the places and lay the first words down; under the caller's own id it is there once")
    ResponseEntity<WholeDraw> layDown(@Valid @RequestBody DrawForm body, @AuthenticationPrincipal SignedIn who) {
        var id = body.id() == null ? DrawId.next() : new DrawId(body.id());
        var isNew = draws.layDown(id, body.toDetails(), Objects.requireNonNull(body.words()), who);
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/draws/" + id)).body(show(id))
                : ResponseEntity.ok(show(id));
    }

    @PostMapping("/{id}/completion")
    @Operation(summary = "Add the second words, by another person, and draw")
    WholeDraw complete(
            @PathVariable DrawId id, @Valid @RequestBody WordsForm body, @AuthenticationPrincipal SignedIn who) {
        draws.complete(id, body.said(), who);
        return show(id);
    }
}
