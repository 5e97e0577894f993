package org.duban.ledger.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.duban.campaign.CampaignFacts;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Dates;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.ledger.words.TextMatch;
import org.duban.ledger.words.YearHint;
import org.duban.standard.StandardRow;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a ledger of campaigns. */
final class CampaignRowReader implements RowReader {

    private static final double ALIKE = 0.4;

    private final List<CampaignFacts> campaigns;
    private final List<UnitRow> units;
    private final List<StandardRow> standards;
    private final Function<@Nullable UUID, UnitNames> names;

    CampaignRowReader(
            List<CampaignFacts> campaigns,
            List<UnitRow> units,
            List<StandardRow> standards,
            Function<@Nullable UUID, UnitNames> names) {
        this.campaigns = campaigns;
        this.units = units;
        this.standards = standards;
        this.names = names;
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        cells.requireText(Column.CAMPAIGN);
        var zone = zone(row.text(Column.DISTRICT));
        cells.add(zone);
        var starts = Dates.read(row.text(Column.STARTS_ON), YearHint.none());
        cells.add(Column.STARTS_ON, Matter.DATE, starts.isMissing() ? missing() : starts, LocalDate::toString);
        cells.add(Column.ENDS_ON, Matter.DATE, ends(row.text(Column.ENDS_ON), starts.value()), LocalDate::toString);
        addLead(row, cells, zone);
        cells.add(Column.STANDARD, Matter.STANDARD, standard(row), Function.identity());
        cells.addText(Column.REMARK);
        return new ReadRow(
                cells.done(),
                Fingerprint.of(null, row.text(Column.DISTRICT), row.text(Column.CAMPAIGN), List.of()),
                null,
                same(row.text(Column.CAMPAIGN), zone.value()));
    }

    private static Reading<LocalDate> missing() {
        return Reading.doubtful(null, Remark.of("date.missing"));
    }

    private static Reading<LocalDate> ends(String text, @Nullable LocalDate starts) {
        var ends = Dates.read(text, YearHint.from(starts));
        var day = ends.value();
        return day != null && starts != null && day.isBefore(starts)
                ? Cells.withoutProposal(ends.but(Certainty.DOUBTFUL, Remark.of("date.badRange")))
                : ends;
    }

    private CellReading zone(String text) {
        if (text.isEmpty()) {
            var districts = units.stream()
                    .filter(unit -> unit.level() == UnitLevel.DISTRICT)
                    .toList();
            Reading<String> only = districts.size() == 1
                    ? Reading.inferred(
                            districts.get(0).id().toString(),
                            Remark.of("zone.only", districts.get(0).name()))
                    : Reading.doubtful(null, Remark.of("zone.missing"));
            return CellReading.of(Column.DISTRICT, Matter.ZONE, text, only);
        }
        var book = names.apply(null).book();
        return CellReading.of(
                        Column.DISTRICT, Matter.ZONE, text, book.find(text).map(UUID::toString))
                .withOptions(book.candidates(text).stream().map(UUID::toString).toList());
    }

    private void addLead(SheetRow row, Cells cells, CellReading zone) {
        var text = row.text(Column.LEAD_UNIT);
        var named = names.apply(zone.value() == null ? null : UUID.fromString(zone.value()))
                .cells(Column.LEAD_UNIT, text);
        named.forEach(cells::add);
        if (named.size() > 1) {
            cells.add(UnitNames.lead(Column.LEAD_UNIT, text, named));
        }
    }

    /** The standard that is named, else the one whose name the campaign's resembles. */
    private Reading<String> standard(SheetRow row) {
        var text = row.text(Column.STANDARD);
        if (!text.isEmpty()) {
            return standards.stream()
                    .filter(standard -> standard.code().equalsIgnoreCase(text)
                            || standard.name().equals(text))
                    .findFirst()
                    .map(standard -> Reading.certain(standard.id().toString()))
                    .orElseGet(() -> Reading.doubtful(Answers.NONE, Remark.of("standard.unknown", text)));
        }
        return TextMatch.nearest(row.text(Column.CAMPAIGN), standards, StandardRow::name, ALIKE).stream()
                .findFirst()
                .map(near -> Reading.inferred(
                        near.candidate().id().toString(),
                        Remark.of("standard.byName", near.candidate().name())))
                .orElseGet(() -> Reading.inferred(Answers.NONE, Remark.of("standard.none")));
    }

    private @Nullable UUID same(String name, @Nullable String zone) {
        return campaigns.stream()
                .filter(campaign -> campaign.name().equals(name)
                        && Objects.equals(campaign.zoneUnitId().toString(), zone))
                .map(CampaignFacts::id)
                .findFirst()
                .orElse(null);
    }
}
