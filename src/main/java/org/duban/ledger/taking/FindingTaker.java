package org.duban.ledger.taking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DeadlineReckoning;
import org.duban.deadline.WorkingCalendars;
import org.duban.finding.FindingImport;
import org.duban.finding.ImportedFinding;
import org.duban.finding.ReservedNumbers;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in findings, a thousand at a time. */
@Component
@RequiredArgsConstructor
class FindingTaker implements RowTaker {

    private static final int PIECE = 1_000;

    private final FindingImport findings;
    private final Campaigns campaigns;
    private final CheckItems items;
    private final UnitService units;
    private final WorkingCalendars calendars;
    private final Clock clock;

    @Override
    public LedgerKind kind() {
        return LedgerKind.FINDINGS;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        var campaign = campaigns.requireRunning(Objects.requireNonNull(ledger.campaign()));
        var numbers = findings.reserve(campaign.campaignId(), ledger.years());
        return new TakingIn(campaign, ledger, calendars.reckoning(), numbers);
    }

    private final class TakingIn implements Attempt {

        private final CampaignFacts campaign;
        private final SettledLedger ledger;
        private final DeadlineReckoning reckoning;
        private final ReservedNumbers untouched;
        private final ReservedNumbers numbers;
        private final NewUnits names = new NewUnits(units);
        private final Map<UUID, CheckItemFacts> cited = new HashMap<>();

        TakingIn(CampaignFacts campaign, SettledLedger ledger, DeadlineReckoning reckoning, ReservedNumbers numbers) {
            this.campaign = campaign;
            this.ledger = ledger;
            this.reckoning = reckoning;
            this.untouched = numbers.again();
            this.numbers = numbers;
        }

        @Override
        public Attempt again() {
            return new TakingIn(campaign, ledger, reckoning, untouched);
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            var known = findings.known(
                    campaignId(), rows.stream().map(SettledRow::fingerprint).toList());
            List<ImportedFinding> wanted = new ArrayList<>(rows.size());
            for (var row : rows) {
                var there = known.get(row.fingerprint());
                if (there == null) {
                    addTo(wanted, taken, row);
                } else {
                    taken.known().put(row.number(), there);
                }
            }
            findings.take(campaignId(), wanted, reckoning, by());
            return taken;
        }

        private CampaignId campaignId() {
            return campaign.campaignId();
        }

        private SignedIn by() {
            return ledger.by();
        }

        /** What another feature refuses has spoilt the transaction; what is refused here only leaves the row out. */
        private void addTo(List<ImportedFinding> wanted, TakenRows taken, SettledRow row) {
            try {
                var finding = finding(row);
                wanted.add(finding);
                taken.created().put(row.number(), finding.id().value());
            } catch (RowRefused refused) {
                taken.refused().put(row.number(), refused.getRefusal());
            } catch (DomainException refused) {
                throw RowRefused.because(refused, row.number(), Column.DESCRIPTION);
            }
        }

        private ImportedFinding finding(SettledRow row) {
            var day = row.answers()
                    .day(Column.FOUND_ON)
                    .orElseThrow(() -> new RowRefused(row.number(), Column.FOUND_ON, Remark.of("date.missing")));
            return new FindingRow(row, day, item(row), clock.getZone())
                    .toFinding(numbers.take(day.getYear()), unit(row), coUnits(row), ledger.fileName());
        }

        private @Nullable CheckItemFacts item(SettledRow row) {
            var id = row.answers()
                    .id(Column.CLAUSE, Matter.ITEM)
                    .or(() -> row.answers().id(Column.CATEGORY, Matter.ITEM));
            return id.map(item -> cited.computeIfAbsent(item, key -> items.require(new CheckItemId(key))))
                    .orElse(null);
        }

        private @Nullable UnitId unit(SettledRow row) {
            var named = names.named(Column.UNIT, row, campaign.zoneUnitId());
            return names.lead(Column.UNIT, row, named).orElse(null);
        }

        private Set<UnitId> coUnits(SettledRow row) {
            var all = new LinkedHashSet<>(names.named(Column.UNIT, row, campaign.zoneUnitId()));
            all.addAll(names.named(Column.CO_UNITS, row, campaign.zoneUnitId()));
            return all;
        }
    }
}
