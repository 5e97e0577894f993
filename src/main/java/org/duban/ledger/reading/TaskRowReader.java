package org.duban.ledger.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.TaskImport;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Dates;
import org.duban.ledger.words.DeadlinePhrase;
import org.duban.ledger.words.Deadlines;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.ledger.words.YearHint;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a ledger of tasks, which may belong to several campaigns. */
final class TaskRowReader implements RowReader {

    private static final String VAGUE = Remark.of("deadline.vague").key();
    private static final String BEFORE_START = Remark.of("deadline.beforeStart").key();

    private final TaskImport tasks;
    private final List<CampaignFacts> campaigns;
    private final @Nullable CampaignFacts usual;
    private final Function<@Nullable UUID, UnitNames> units;
    private final LocalDate today;
    private @Nullable LocalDate above;

    /**
     * @param usual the campaign of rows that name none
     * @param units the units as they are named in a district
     */
    TaskRowReader(
            TaskImport tasks,
            List<CampaignFacts> campaigns,
            @Nullable CampaignFacts usual,
            Function<@Nullable UUID, UnitNames> units,
            LocalDate today) {
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.usual = usual;
        this.units = units;
        this.today = today;
    }

    @Override
    public Map<String, UUID> known(Collection<String> fingerprints) {
        return tasks.known(fingerprints);
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        var campaign = campaign(row.text(Column.CAMPAIGN));
        cells.add(campaign);
        cells.requireText(Column.TASK);
        var names = units.apply(zoneOf(campaign));
        addUnits(row, cells, names);
        var assigned = assigned(row.text(Column.ASSIGNED_ON));
        cells.add(Column.ASSIGNED_ON, Matter.DATE, assigned, LocalDate::toString);
        cells.add(
                Column.DEADLINE,
                Matter.DEADLINE,
                deadline(Deadlines.read(row.text(Column.DEADLINE), assigned.value())),
                Function.identity());
        cells.addText(Column.REQUIREMENT);
        return new ReadRow(cells.done(), fingerprint(row, assigned, campaign), null, null);
    }

    private static String fingerprint(SheetRow row, Reading<LocalDate> assigned, CellReading campaign) {
        var named = new ArrayList<String>();
        named.add(row.text(Column.LEAD_UNIT));
        named.add(row.text(Column.UNIT));
        return Fingerprint.of(
                row.has(Column.ASSIGNED_ON) ? assigned.value() : null,
                Objects.requireNonNullElse(campaign.value(), row.text(Column.CAMPAIGN)),
                row.text(Column.TASK),
                named);
    }

    private CellReading campaign(String text) {
        if (text.isEmpty()) {
            Reading<String> reading = usual == null
                    ? Reading.doubtful(null, Remark.of("campaign.missing"))
                    : Reading.inferred(usual.id().toString(), Remark.of("campaign.usual", usual.name()));
            return CellReading.of(Column.CAMPAIGN, Matter.CAMPAIGN, text, reading);
        }
        var named = campaigns.stream()
                .filter(campaign -> campaign.name().equals(text))
                .map(campaign -> campaign.id().toString())
                .toList();
        Reading<String> reading = named.size() == 1
                ? Reading.certain(named.get(0))
                : Reading.doubtful(null, Remark.of(named.isEmpty() ? "campaign.unknown" : "campaign.ambiguous", text));
        return CellReading.of(Column.CAMPAIGN, Matter.CAMPAIGN, text, reading).withOptions(named);
    }

    private @Nullable UUID zoneOf(CellReading campaign) {
        return campaigns.stream()
                .filter(facts -> facts.id().toString().equals(campaign.value()))
                .map(CampaignFacts::zoneUnitId)
                .findFirst()
                .orElse(null);
    }

    /** Where nobody is named to lead, the first of the responsible units does. */
    private static void addUnits(SheetRow row, Cells cells, UnitNames names) {
        var lead = names.cells(Column.LEAD_UNIT, row.text(Column.LEAD_UNIT));
        var responsible = names.cells(Column.UNIT, row.text(Column.UNIT));
        lead.forEach(cells::add);
        if (lead.size() > 1) {
            cells.add(UnitNames.lead(Column.LEAD_UNIT, row.text(Column.LEAD_UNIT), lead));
        } else if (lead.isEmpty()) {
            cells.add(UnitNames.nobody(
                    Column.LEAD_UNIT,
                    responsible.isEmpty() ? Certainty.DOUBTFUL : Certainty.INFERRED,
                    Remark.of(responsible.isEmpty() ? "unit.nobody" : "unit.firstLeads")));
        }
        responsible.forEach(cells::add);
        names.cells(Column.CO_UNITS, row.text(Column.CO_UNITS)).forEach(cells::add);
    }

    private Reading<LocalDate> assigned(String text) {
        var reading = Dates.read(text, YearHint.near(above));
        if (reading.isMissing()) {
            var day = above == null ? today : above;
            return Reading.inferred(day, Remark.of(above == null ? "date.today" : "date.fromAbove"));
        }
        if (reading.value() != null && !reading.isDoubtful()) {
            above = reading.value();
        }
        return reading;
    }

    /** A task may be ordered without a date: what recurs, or is said vaguely, stays in the words it was ordered with. */
    private static Reading<String> deadline(Reading<DeadlinePhrase> reading) {
        var phrase = reading.value();
        if (reading.isMissing()) {
            return Reading.certain(Answers.NONE);
        }
        if (phrase == null) {
            var isVague =
                    reading.remarks().stream().anyMatch(remark -> remark.key().equals(VAGUE));
            return isVague
                    ? new Reading<>(Answers.NONE, Certainty.DOUBTFUL, reading.remarks())
                    : Cells.withoutProposal(reading.map(DueAnswer::of));
        }
        if (phrase.isRecurring()) {
            return Reading.inferred(Answers.NONE, Remark.of("deadline.inWords"));
        }
        return reading.remarks().stream().anyMatch(remark -> remark.key().equals(BEFORE_START))
                ? Cells.withoutProposal(reading.map(DueAnswer::of))
                : reading.map(DueAnswer::of);
    }
}
