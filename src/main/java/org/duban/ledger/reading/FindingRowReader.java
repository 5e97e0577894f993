package org.duban.ledger.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.duban.campaign.CampaignFacts;
import org.duban.finding.FindingImport;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetCell;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Closing;
import org.duban.ledger.words.ClosingWords;
import org.duban.ledger.words.DeadlinePhrase;
import org.duban.ledger.words.FindingReader;
import org.duban.ledger.words.FindingReading;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a ledger of findings for one campaign. */
final class FindingRowReader implements RowReader {

    private static final String VAGUE = Remark.of("deadline.vague").key();
    private static final String BEFORE_START = Remark.of("deadline.beforeStart").key();

    private final CampaignFacts campaign;
    private final FindingImport findings;
    private final FindingReader<UUID> words;
    private final UnitNames units;
    private final FindingTopics topics;
    private final LocalDate today;
    private @Nullable LocalDate above;

    FindingRowReader(
            CampaignFacts campaign,
            FindingImport findings,
            FindingReader<UUID> words,
            UnitNames units,
            FindingTopics topics,
            LocalDate today) {
        this.campaign = campaign;
        this.findings = findings;
        this.words = words;
        this.units = units;
        this.topics = topics;
        this.today = today;
    }

    @Override
    public Map<String, UUID> known(Collection<String> fingerprints) {
        return findings.known(campaign.campaignId(), fingerprints);
    }

    @Override
    public ReadRow read(SheetRow written) {
        boolean inherits = !written.has(Column.FOUND_ON) && above != null;
        var row = inherits ? withDay(written, Objects.requireNonNull(above)) : written;
        var reading = words.read(row);
        var foundOn = foundOn(reading.foundOn(), inherits);
        above = foundOn.value() == null ? above : foundOn.value();
        var cells = new Cells(written);
        cells.add(Column.FOUND_ON, Matter.DATE, foundOn, LocalDate::toString);
        cells.add(Column.SOURCE, Matter.SOURCE, source(reading.source()), Function.identity());
        topics.read(written, cells);
        cells.requireText(Column.DESCRIPTION);
        cells.addText(Column.REQUIREMENT);
        addUnits(written, cells);
        var deadline = deadline(reading.deadline());
        cells.add(Column.DEADLINE, Matter.DEADLINE, deadline, Function.identity());
        var closing = closing(row, reading);
        cells.add(Column.CLOSED_ON, Matter.CLOSING, closing, Function.identity());
        refuseWithdrawn(written, cells);
        var day = foundOn.value();
        return new ReadRow(cells.done(), reading.fingerprint(), day == null ? null : day.getYear(), null);
    }

    private static SheetRow withDay(SheetRow row, LocalDate day) {
        var cells = new EnumMap<Column, SheetCell>(Column.class);
        cells.putAll(row.cells());
        cells.put(Column.FOUND_ON, SheetCell.of(day.toString()));
        return new SheetRow(row.number(), cells, row.others());
    }

    private Reading<LocalDate> foundOn(Reading<LocalDate> reading, boolean inherited) {
        if (inherited) {
            return reading.but(Certainty.INFERRED, Remark.of("date.fromAbove"));
        }
        if (reading.isMissing()) {
            return Reading.doubtful(null, Remark.of("date.missing"));
        }
        var day = reading.value();
        if (day != null && day.isAfter(today)) {
            return Cells.withoutProposal(reading.but(Certainty.DOUBTFUL, Remark.of("date.future", day)));
        }
        // An old ledger may be meant; a slip of the year, or the wrong campaign, is as likely.
        return day != null && day.isBefore(campaign.startsOn().minusYears(1))
                ? reading.but(Certainty.INFERRED, Remark.of("date.longBeforeCampaign", day, campaign.startsOn()))
                : reading;
    }

    private static Reading<String> source(Reading<String> reading) {
        return reading.isMissing() ? Reading.inferred("ROUTINE", Remark.of("source.missing")) : reading;
    }

    private void addUnits(SheetRow row, Cells cells) {
        var named = units.cells(Column.UNIT, row.text(Column.UNIT));
        if (named.isEmpty()) {
            cells.add(UnitNames.nobody(Column.UNIT, Certainty.DOUBTFUL, Remark.of("unit.nobody")));
        }
        named.forEach(cells::add);
        if (named.size() > 1) {
            cells.add(UnitNames.lead(Column.UNIT, row.text(Column.UNIT), named));
        }
        units.cells(Column.CO_UNITS, row.text(Column.CO_UNITS)).forEach(cells::add);
    }

    /** What was set again and again, or vaguely, has the time that the check item gives, unless somebody knows better. */
    private static Reading<String> deadline(Reading<DeadlinePhrase> reading) {
        var phrase = reading.value();
        if (reading.isMissing()) {
            return Reading.inferred(DueAnswer.POLICY, Remark.of("deadline.policy"));
        }
        if (phrase == null) {
            var isVague =
                    reading.remarks().stream().anyMatch(remark -> remark.key().equals(VAGUE));
            return new Reading<>(isVague ? DueAnswer.POLICY : null, Certainty.DOUBTFUL, reading.remarks());
        }
        if (phrase.isRecurring()) {
            return new Reading<>(DueAnswer.POLICY, Certainty.DOUBTFUL, reading.remarks());
        }
        if (reading.remarks().stream().anyMatch(remark -> remark.key().equals(BEFORE_START))) {
            return Cells.withoutProposal(reading.map(DueAnswer::of));
        }
        return reading.map(DueAnswer::of);
    }

    private Reading<String> closing(SheetRow row, FindingReading<UUID> reading) {
        var closing = sayingWhen(row, reading);
        var value = closing.value();
        if (value == null || (value.closed() && value.on() == null)) {
            return Cells.withoutProposal(closing.map(Object::toString));
        }
        var day = value.on();
        if (day != null && day.isAfter(today)) {
            return Cells.withoutProposal(closing.but(Certainty.DOUBTFUL, Remark.of("date.future", day))
                    .map(Object::toString));
        }
        var isContradiction = closing.isDoubtful() && day != null;
        var answer = closing.map(found -> found.on() == null
                ? Answers.OPEN
                : Objects.requireNonNull(found.on()).toString());
        return isContradiction ? Cells.withoutProposal(answer) : answer;
    }

    /** Where a ledger only ticks that a finding is struck off, the day of its verification says when. */
    private static Reading<Closing> sayingWhen(SheetRow row, FindingReading<UUID> reading) {
        var closing = reading.closing();
        var value = closing.value();
        var verified =
                row.text(Column.VERIFIED_ON).isEmpty() ? row.text(Column.REPORTED_ON) : row.text(Column.VERIFIED_ON);
        var ticked = row.text(Column.STATE).equals("已销号") && !row.has(Column.CLOSED_ON);
        if (verified.isEmpty() || !((value != null && value.closed() && value.on() == null) || ticked)) {
            return closing;
        }
        return ClosingWords.read(
                        row.text(Column.MEASURE), verified, reading.foundOn().value())
                .but(Certainty.INFERRED, Remark.of("closing.byVerification"));
    }

    private static void refuseWithdrawn(SheetRow row, Cells cells) {
        if (List.of("已撤销", "已作废", "WITHDRAWN").contains(row.text(Column.STATE))) {
            cells.refuse(Column.STATE, Remark.of("row.withdrawn"));
        }
    }
}
