package org.duban.ledger.taking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.Campaigns;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorImport;
import org.duban.campaign.indicator.IndicatorImport.Named;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.ValueEntry;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters values of indicators. */
@Component
@RequiredArgsConstructor
class IndicatorTaker implements RowTaker {

    private static final int PIECE = 500;

    private final IndicatorValues values;
    private final IndicatorImport indicators;
    private final Campaigns campaigns;

    @Override
    public LedgerKind kind() {
        return LedgerKind.INDICATORS;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        var campaign = campaigns.require(Objects.requireNonNull(ledger.campaign()));
        return new Entering(
                indicators.of(campaign.campaignId()).stream()
                        .collect(Collectors.toMap(Named::name, Named::indicatorId)),
                campaign.zoneUnitId(),
                ledger.by());
    }

    /** It keeps nothing, so that it can be tried again as it is. */
    private final class Entering implements Attempt {

        private final Map<String, IndicatorId> byName;
        private final UUID zone;
        private final SignedIn by;

        Entering(Map<String, IndicatorId> byName, UUID zone, SignedIn by) {
            this.byName = byName;
            this.zone = zone;
            this.by = by;
        }

        @Override
        public Attempt again() {
            return this;
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            List<SettledRow> entered = new ArrayList<>();
            for (var row : rows) {
                var indicator = indicator(row);
                if (isToStay(row)) {
                    taken.known().put(row.number(), indicator.value());
                } else {
                    taken.created().put(row.number(), indicator.value());
                    entered.add(row);
                }
            }
            try {
                values.enter(entered.stream().map(this::entry).toList(), by);
            } catch (DomainException refused) {
                throw RowRefused.because(refused, entered.get(place(refused)).number(), Column.PERIOD);
            }
            return taken;
        }

        private IndicatorId indicator(SettledRow row) {
            var indicator = byName.get(row.text(Column.INDICATOR));
            if (indicator == null) {
                throw new RowRefused(
                        row.number(), Column.INDICATOR, Remark.of("indicator.unknown", row.text(Column.INDICATOR)));
            }
            return indicator;
        }

        private ValueEntry entry(SettledRow row) {
            var answers = row.answers();
            var unit = answers.id(Column.UNIT, Matter.ZONE).orElse(zone);
            return new ValueEntry(
                    indicator(row),
                    answers.of(Column.PERIOD, Matter.TEXT).orElseThrow(),
                    unit.equals(zone) ? null : unit,
                    hasParts(answers) ? null : number(Column.AMOUNT, answers),
                    number(Column.NUMERATOR, answers),
                    number(Column.DENOMINATOR, answers),
                    row.textOrNull(Column.REMARK),
                    correction(row).map(answers::of).orElse(null));
        }
    }

    /** Which of the values was refused. */
    private static int place(DomainException refused) {
        var properties = refused.getBody().getProperties();
        return properties != null && properties.get(IndicatorValues.PLACE) instanceof Integer place ? place : 0;
    }

    private static boolean isToStay(SettledRow row) {
        return correction(row)
                .map(row.answers()::of)
                .filter(Answers.NONE::equals)
                .isPresent();
    }

    private static Optional<CellReading> correction(SettledRow row) {
        return row.answers().reading().cells().stream()
                .filter(cell -> cell.matter() == Matter.CORRECTION)
                .findFirst();
    }

    private static boolean hasParts(Answers answers) {
        return answers.of(Column.NUMERATOR, Matter.TEXT).isPresent()
                && answers.of(Column.DENOMINATOR, Matter.TEXT).isPresent();
    }

    private static @Nullable BigDecimal number(Column column, Answers answers) {
        return answers.of(column, Matter.TEXT).map(BigDecimal::new).orElse(null);
    }
}
