package org.duban.ledger.taking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.duban.standard.StandardId;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
import org.springframework.stereotype.Component;

/** Announces campaigns. */
@Component
@RequiredArgsConstructor
class CampaignTaker implements RowTaker {

    private static final int PIECE = 100;

    private final CampaignService campaigns;
    private final UnitService units;

    @Override
    public LedgerKind kind() {
        return LedgerKind.CAMPAIGNS;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        return new Announcing(new NewUnits(units));
    }

    private final class Announcing implements Attempt {

        private final NewUnits names;

        Announcing(NewUnits names) {
            this.names = names;
        }

        @Override
        public Attempt again() {
            return new Announcing(new NewUnits(units));
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            for (var row : rows) {
                try {
                    var id = campaigns.announce(CampaignId.next(), details(row));
                    taken.created().put(row.number(), id.value());
                } catch (DomainException refused) {
                    throw RowRefused.because(refused, row.number(), Column.CAMPAIGN);
                }
            }
            return taken;
        }

        private CampaignDetails details(SettledRow row) {
            var zone = row.answers()
                    .id(Column.DISTRICT, Matter.ZONE)
                    .orElseThrow(() -> new RowRefused(row.number(), Column.DISTRICT, Remark.of("zone.missing")));
            var starts = row.answers()
                    .day(Column.STARTS_ON)
                    .orElseThrow(() -> new RowRefused(row.number(), Column.STARTS_ON, Remark.of("date.missing")));
            var named = names.named(Column.LEAD_UNIT, row, zone);
            return new CampaignDetails(
                    row.text(Column.CAMPAIGN),
                    new UnitId(zone),
                    names.lead(Column.LEAD_UNIT, row, named).orElse(null),
                    starts,
                    row.answers().day(Column.ENDS_ON).orElse(null),
                    null,
                    row.textOrNull(Column.REMARK),
                    CampaignDetails.USUAL_WATCH_DAYS,
                    standards(row));
        }
    }

    private static Set<StandardId> standards(SettledRow row) {
        return row.answers().of(Column.STANDARD, Matter.STANDARD).stream()
                .flatMap(ids -> Stream.of(ids.split(",", -1)))
                .map(UUID::fromString)
                .map(StandardId::new)
                .collect(Collectors.toSet());
    }
}
