package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.indicator.IndicatorImport;
import org.duban.campaign.indicator.IndicatorImport.Named;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** A workbook to fill in the values of a campaign's indicators for the last period of each, and to hand in again. */
@Service
@RequiredArgsConstructor
public class IndicatorSheet {

    private final IndicatorImport indicators;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;

    /** A row to be filled in. */
    private record Line(
            Named indicator, String period, @Nullable String unit) {}

    /** The stream is left open. */
    public void write(CampaignFacts campaign, Locale locale, OutputStream out) throws IOException {
        var layout = new SheetLayout<Line>(
                messages.getMessage("ledger.indicators.sheet", null, locale),
                null,
                List.of(
                        column(Column.INDICATOR, 32, line -> line.indicator().name()),
                        column(Column.PERIOD, 14, Line::period),
                        column(Column.UNIT, 24, Line::unit),
                        column(Column.AMOUNT, 12, line -> null),
                        column(Column.NUMERATOR, 12, line -> null),
                        column(Column.DENOMINATOR, 12, line -> null),
                        column(Column.REMARK, 40, line -> null)));
        var below = below(campaign);
        new SheetWriter<>(layout)
                .write(
                        out,
                        indicators.of(campaign.campaignId()).stream().flatMap(indicator -> lines(indicator, below)),
                        written -> {});
    }

    /** The units right below the district; others may be added to the sheet. */
    private List<UnitRow> below(CampaignFacts campaign) {
        var zone = new UnitId(campaign.zoneUnitId());
        return units.all().stream()
                .filter(unit -> zone.value().equals(unit.parentId()))
                .toList();
    }

    private Stream<Line> lines(Named indicator, List<UnitRow> below) {
        var rhythm = indicator.rhythm();
        var period = rhythm.code(rhythm.lastFull(LocalDate.now(clock)));
        var own = Stream.of(new Line(indicator, period, null));
        return indicator.byUnit()
                ? Stream.concat(own, below.stream().map(unit -> new Line(indicator, period, unit.name())))
                : own;
    }

    private static SheetColumn<Line> column(
            Column column, double width, Function<Line, ? extends @Nullable Object> value) {
        return new SheetColumn<>(LedgerKind.INDICATORS.nameOf(column), width, value);
    }
}
