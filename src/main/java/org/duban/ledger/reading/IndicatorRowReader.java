package org.duban.ledger.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duban.campaign.indicator.IndicatorImport.Named;
import org.duban.campaign.indicator.IndicatorImport.Slot;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.PeriodText;
import org.duban.campaign.indicator.Quantity;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Amounts;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.ledger.words.TextMatch;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Reads values of indicators. Indicators and periods are named exactly; a value that is there already is never passed over. */
final class IndicatorRowReader implements RowReader {

    private static final double ALIKE = 0.34;
    private static final int MOST_SUGGESTIONS = 3;

    private final UnitNames names;
    private final UUID zone;
    private final Set<UUID> district;
    private final List<Named> indicators;
    private final Function<UUID, Map<Slot, Quantity>> values;
    private final LocalDate today;

    private final Map<UUID, Map<Slot, Quantity>> known = new HashMap<>();
    private final Map<Place, Integer> above = new HashMap<>();
    private final Map<Integer, CellRefusal> contradicted = new HashMap<>();

    /** What a row is the value of. */
    private record Place(UUID indicator, Slot slot) {}

    /**
     * @param zone the campaign's district, which stands for no unit
     * @param district its units
     * @param values of an indicator, as far as they count
     */
    IndicatorRowReader(
            UnitNames names,
            UUID zone,
            Set<UUID> district,
            List<Named> indicators,
            Function<UUID, Map<Slot, Quantity>> values,
            LocalDate today) {
        this.names = names;
        this.zone = zone;
        this.district = district;
        this.indicators = indicators;
        this.values = values;
        this.today = today;
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        var indicator = indicator(row, cells);
        var same = indicator == null ? Optional.<UUID>empty() : readOf(indicator, row, cells);
        cells.addText(Column.REMARK);
        return new ReadRow(cells.done(), fingerprint(row), null, same.orElse(null));
    }

    private static String fingerprint(SheetRow row) {
        var numbers =
                String.join("\n", row.text(Column.AMOUNT), row.text(Column.NUMERATOR), row.text(Column.DENOMINATOR));
        return Fingerprint.of(
                null,
                row.text(Column.INDICATOR),
                row.text(Column.PERIOD) + "\n" + numbers,
                List.of(row.text(Column.UNIT)));
    }

    private @Nullable Named indicator(SheetRow row, Cells cells) {
        var text = row.text(Column.INDICATOR);
        if (text.isEmpty()) {
            cells.refuse(Column.INDICATOR, Remark.of("row.blank"));
            return null;
        }
        var named = indicators.stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
        if (named == null) {
            cells.refuse(Column.INDICATOR, unknown(text));
        } else {
            cells.addText(Column.INDICATOR);
        }
        return named;
    }

    private Remark unknown(String text) {
        var near = indicators.stream()
                .map(Named::name)
                .filter(name -> TextMatch.similarity(text, name) >= ALIKE)
                .limit(MOST_SUGGESTIONS)
                .toList();
        return near.isEmpty()
                ? Remark.of("indicator.unknown", text)
                : Remark.of("indicator.suggested", text, String.join("、", near));
    }

    /** The indicator where it has just this value already. */
    private Optional<UUID> readOf(Named indicator, SheetRow row, Cells cells) {
        var period = period(indicator, row, cells);
        var unit = unit(indicator, row, cells);
        var quantity = quantity(indicator, row, cells);
        if (period == null || unit == null) {
            return Optional.empty();
        }
        var slot = new Slot(unit.equals(zone) ? null : unit, period);
        if (isContradiction(new Place(indicator.id(), slot), row, cells) || quantity == null) {
            return Optional.empty();
        }
        var there = known.computeIfAbsent(indicator.id(), values).get(slot);
        if (there == null) {
            return Optional.empty();
        }
        if (there.says(quantity)) {
            return Optional.of(indicator.id());
        }
        var column = indicator.kind() == IndicatorKind.RATE ? Column.NUMERATOR : Column.AMOUNT;
        var code = indicator.rhythm().code(period);
        cells.add(CellReading.of(
                column,
                Matter.CORRECTION,
                "",
                Reading.doubtful(null, Remark.of("indicator.there", code, there.text()))));
        return Optional.empty();
    }

    private @Nullable LocalDate period(Named indicator, SheetRow row, Cells cells) {
        if (!row.has(Column.PERIOD)) {
            cells.refuse(Column.PERIOD, Remark.of("row.blank"));
            return null;
        }
        try {
            var period = PeriodText.first(row.text(Column.PERIOD), indicator.rhythm());
            var code = indicator.rhythm().code(period);
            if (period.isAfter(today)) {
                cells.refuse(Column.PERIOD, Remark.of("date.future", code));
                return null;
            }
            cells.add(Column.PERIOD, Matter.TEXT, Reading.certain(code), Function.identity());
            return period;
        } catch (DomainException refused) {
            cells.refuse(Column.PERIOD, Remark.because(refused));
            return null;
        }
    }

    /** Without a unit it is the district's own; null where that is not known. */
    private @Nullable UUID unit(Named indicator, SheetRow row, Cells cells) {
        var text = row.text(Column.UNIT);
        if (text.isEmpty()) {
            return zone;
        }
        var book = names.book();
        var reading = book.find(text);
        var unit = reading.isDoubtful() ? null : reading.value();
        if (unit != null && !district.contains(unit)) {
            cells.refuse(Column.UNIT, Remark.of("unit.outsideDistrict", text));
            return null;
        }
        if (!indicator.byUnit() && !zone.equals(unit)) {
            cells.refuse(Column.UNIT, Remark.of("indicator.notByUnit", indicator.name()));
            return null;
        }
        cells.add(CellReading.of(Column.UNIT, Matter.ZONE, text, reading.map(UUID::toString))
                .withOptions(book.candidates(text).stream().map(UUID::toString).toList()));
        return unit;
    }

    private @Nullable Quantity quantity(Named indicator, SheetRow row, Cells cells) {
        var amount = number(Column.AMOUNT, indicator.measure(), row, cells);
        var numerator = number(Column.NUMERATOR, "", row, cells);
        var denominator = number(Column.DENOMINATOR, "", row, cells);
        if (cells.done().isRefused()) {
            return null;
        }
        var isReckoned = indicator.kind() == IndicatorKind.RATE && numerator != null && denominator != null;
        try {
            var quantity = Quantity.of(indicator.kind(), isReckoned ? null : amount, numerator, denominator);
            if (isReckoned && amount != null && !agrees(amount, quantity.value())) {
                cells.refuse(
                        Column.AMOUNT, Remark.of("amount.otherShare", amount.toPlainString(), plain(quantity.value())));
            }
            return quantity;
        } catch (DomainException refused) {
            cells.refuse(column(refused), Remark.because(refused));
            return null;
        }
    }

    private static @Nullable BigDecimal number(Column column, String measure, SheetRow row, Cells cells) {
        if (!row.has(column)) {
            return null;
        }
        var reading = Amounts.read(row.text(column), measure);
        if (reading.certainty() == Certainty.DOUBTFUL) {
            cells.refuse(column, reading.remarks().get(0));
        } else {
            cells.add(column, Matter.TEXT, reading, BigDecimal::toPlainString);
        }
        return reading.value();
    }

    /** A share that is written beside its parts is rounded as it is written. */
    private static boolean agrees(BigDecimal written, BigDecimal reckoned) {
        return reckoned.setScale(Math.max(0, written.scale()), RoundingMode.HALF_UP)
                        .compareTo(written)
                == 0;
    }

    private static String plain(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Column column(DomainException refused) {
        return switch (Objects.requireNonNullElse(refused.field(), "")) {
            case "numerator" -> Column.NUMERATOR;
            case "denominator" -> Column.DENOMINATOR;
            default -> Column.AMOUNT;
        };
    }

    /** Of two rows for the same nobody but their author knows which is meant: neither is taken. */
    private boolean isContradiction(Place place, SheetRow row, Cells cells) {
        var first = above.putIfAbsent(place, row.number());
        if (first == null) {
            return false;
        }
        var remark = Remark.of("indicator.twice", first, row.number());
        contradicted.putIfAbsent(first, new CellRefusal(Column.PERIOD, remark));
        cells.refuse(Column.PERIOD, remark);
        return true;
    }

    @Override
    public Map<Integer, CellRefusal> contradicted() {
        return contradicted;
    }
}
