package org.duban.ledger.taking;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityService;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
import org.springframework.stereotype.Component;

/** Lays down who answers for what; what was said of just the same before gives way. */
@Component
@RequiredArgsConstructor
class ResponsibilityTaker implements RowTaker {

    private static final int PIECE = 500;

    private final ResponsibilityService responsibilities;
    private final UnitService units;

    @Override
    public LedgerKind kind() {
        return LedgerKind.RESPONSIBILITIES;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        return new Laying(Objects.requireNonNull(ledger.campaign()), new NewUnits(units));
    }

    private final class Laying implements Attempt {

        private final CampaignId campaign;
        private final NewUnits names;

        Laying(CampaignId campaign, NewUnits names) {
            this.campaign = campaign;
            this.names = names;
        }

        @Override
        public Attempt again() {
            return new Laying(campaign, new NewUnits(units));
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            try {
                responsibilities.fill(campaign, rows.stream().map(this::details).toList());
            } catch (DomainException refused) {
                throw RowRefused.because(refused, rows.get(0).number(), Column.UNIT);
            }
            rows.forEach(row -> taken.created().put(row.number(), campaign.value()));
            return taken;
        }

        private ResponsibilityDetails details(SettledRow row) {
            var answers = row.answers();
            var unit = names.named(Column.UNIT, row, null).stream()
                    .findFirst()
                    .orElseThrow(() -> new RowRefused(row.number(), Column.UNIT, Remark.of("unit.nobody")));
            return new ResponsibilityDetails(
                    answers.id(Column.AREA, Matter.ZONE).map(UnitId::new).orElse(null),
                    answers.of(Column.CATEGORY, Matter.TEXT).orElse(null),
                    answers.of(Column.CLAUSE, Matter.TEXT).orElse(null),
                    unit,
                    row.textOrNull(Column.PERSON));
        }
    }
}
