package org.duban.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.desk.UnitCard.Ranked;
import org.duban.finding.FindingDoors;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingBoard;
import org.duban.ranking.RankingReader;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the card of a unit, for those who see the unit's findings. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitCards {

    private static final int LATEST = 3;
    private static final int COMMITMENTS = 5;

    private final UnitTree tree;
    private final CardFigures figures;
    private final FindingDoors doors;
    private final RankingBoard rankings;
    private final RankingReader editions;
    private final Clock clock;

    /** The card of the reader's own unit. */
    public UnitCard own(SignedIn reader) {
        if (reader.unitId() == null) {
            throw new NoOwnUnit();
        }
        return of(reader.unitId(), reader);
    }

    public ClearOut ownClearOut(SignedIn reader) {
        if (reader.unitId() == null) {
            throw new NoOwnUnit();
        }
        return figures.clearOut(tree.subtree(reader.unitId()).toArray(UUID[]::new));
    }

    public UnitCard of(UnitId id, SignedIn reader) {
        requireVisible(id, reader);
        var unit = tree.require(id);
        var below = tree.subtree(id);
        var units = below.toArray(UUID[]::new);
        var now = clock.instant();
        return new UnitCard(
                unit,
                now,
                figures.figures(units, now, clock.getZone()),
                figures.clearOut(units),
                ranked(id),
                doors.latestOf(below, LATEST),
                figures.commitments(units, now, COMMITMENTS));
    }

    private void requireVisible(UnitId id, SignedIn reader) {
        if (reader.seesEverything()) {
            return;
        }
        var own = reader.unitId();
        if (own == null || !tree.subtree(own).contains(id.value())) {
            throw new CardNotFound(id);
        }
    }

    private List<Ranked> ranked(UnitId id) {
        return rankings.of(id).stream()
                .map(standing -> new Ranked(
                        standing,
                        editions.standing(new EditionId(standing.editionId()), id)
                                .onTimeRate()))
                .toList();
    }
}
