package org.duban.ledger.taking;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskImport;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assigns tasks. */
@Component
@RequiredArgsConstructor
class TaskTaker implements RowTaker {

    private static final int PIECE = 100;
    private static final DeadlineTerm NO_POLICY = DeadlineTerm.days(15);

    private final TaskImport tasks;
    private final Campaigns campaigns;
    private final UnitService units;
    private final EntityManager entities;

    @Override
    public LedgerKind kind() {
        return LedgerKind.TASKS;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        return new Assigning(new NewUnits(units));
    }

    private final class Assigning implements Attempt {

        private final NewUnits names;

        Assigning(NewUnits names) {
            this.names = names;
        }

        @Override
        public Attempt again() {
            return new Assigning(new NewUnits(units));
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            taken.known().putAll(known(rows));
            for (var row : rows) {
                if (!taken.known().containsKey(row.number())) {
                    taken.created().put(row.number(), assign(row));
                }
            }
            // Else every flush looks through all tasks before this one.
            entities.clear();
            return taken;
        }

        private Map<Integer, UUID> known(List<SettledRow> rows) {
            var known = tasks.known(rows.stream().map(SettledRow::fingerprint).toList());
            return rows.stream()
                    .filter(row -> known.containsKey(row.fingerprint()))
                    .collect(Collectors.toMap(SettledRow::number, row -> known.get(row.fingerprint())));
        }

        private UUID assign(SettledRow row) {
            var campaign = row.answers()
                    .id(Column.CAMPAIGN, Matter.CAMPAIGN)
                    .map(CampaignId::new)
                    .orElseThrow(() -> new RowRefused(row.number(), Column.CAMPAIGN, Remark.of("campaign.missing")));
            try {
                var assigned = row.answers().day(Column.ASSIGNED_ON).orElseThrow();
                var details = details(row, campaigns.require(campaign).zoneUnitId(), assigned);
                return tasks.assign(campaign, details, due(row, assigned), row.fingerprint())
                        .value();
            } catch (DomainException refused) {
                throw RowRefused.because(refused, row.number(), Column.TASK);
            }
        }

        private TaskDetails details(SettledRow row, UUID zone, LocalDate assigned) {
            var leads = names.named(Column.LEAD_UNIT, row, zone);
            var responsible = names.named(Column.UNIT, row, zone);
            var lead = names.lead(Column.LEAD_UNIT, row, leads)
                    .or(() -> responsible.stream().findFirst())
                    .orElseThrow(() -> new RowRefused(row.number(), Column.LEAD_UNIT, Remark.of("unit.nobody")));
            var others = new LinkedHashSet<UnitId>(leads);
            others.addAll(responsible);
            others.addAll(names.named(Column.CO_UNITS, row, zone));
            return new TaskDetails(
                    row.text(Column.TASK),
                    requirement(row),
                    lead,
                    others,
                    null,
                    assigned,
                    null,
                    null,
                    row.textOrNull(Column.DEADLINE));
        }
    }

    private static @Nullable DueBy due(SettledRow row, LocalDate assigned) {
        return row.answers()
                .of(Column.DEADLINE, Matter.DEADLINE)
                .map(answer -> DueBy.of(DueAnswer.term(answer, assigned, NO_POLICY)))
                .orElse(null);
    }

    /** What the ledger says of the progress so far is not a report of ours, but must not get lost. */
    private static String requirement(SettledRow row) {
        return Stream.of(Column.REQUIREMENT, Column.MEASURE, Column.REMARK)
                .map(row::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
