package org.duban.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineSubject;
import org.duban.desk.UnitCard;
import org.duban.desk.UnitCards;
import org.duban.finding.FindingRow;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The card of a unit, for scripts. */
@Tag(name = "units")
@RestController
@RequestMapping("/api/v1/units/{id}/card")
@RequiredArgsConstructor
class CardApi {

    record Clear(
            int open,
            @Nullable Instant oldestSince,
            @Nullable Instant brokenSince,
            @Nullable Instant clearSince,
            boolean neverClear) {}

    record Ranking(
            UUID editionId,
            String campaignName,
            String league,
            @Nullable Integer rank,
            int ranked,
            @Nullable Integer change,
            @Nullable BigDecimal onTimeRate) {}

    record Commitment(
            DeadlineSubject.Kind kind,
            UUID subjectId,
            String title,
            String unitName,
            Instant dueAt,
            @Nullable String responsiblePerson) {}

    record Body(
            UUID unitId,
            String unitName,
            Instant at,
            UnitCard.Figures figures,
            Clear clear,
            List<Ranking> rankings,
            List<UUID> latestFindings,
            List<Commitment> commitments) {}

    private final UnitCards cards;

    @Operation(summary = "What the head of a unit should know by heart, for the unit and those below it")
    @GetMapping
    Body show(@PathVariable UnitId id, @AuthenticationPrincipal SignedIn who) {
        var card = cards.of(id, who);
        var clear = card.clearOut();
        return new Body(
                card.unit().id(),
                card.unit().name(),
                card.at(),
                card.figures(),
                new Clear(
                        clear.open(),
                        clear.oldestSince(),
                        clear.brokenSince(),
                        clear.clearSince(),
                        clear.isNeverClear()),
                card.rankings().stream().map(CardApi::ranking).toList(),
                card.latest().stream().map(FindingRow::id).toList(),
                card.commitments().stream().map(CardApi::commitment).toList());
    }

    private static Ranking ranking(UnitCard.Ranked ranked) {
        var standing = ranked.standing();
        return new Ranking(
                standing.editionId(),
                standing.campaignName(),
                standing.league(),
                standing.rank(),
                standing.ranked(),
                standing.change(),
                ranked.onTimeRate());
    }

    private static Commitment commitment(UnitCard.Commitment due) {
        return new Commitment(
                due.kind(), due.subject().id(), due.subject().title(), due.unitName(), due.dueAt(), due.person());
    }
}
