package org.duban.ledger.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskImport;
import org.duban.campaign.indicator.IndicatorImport;
import org.duban.finding.FindingImport;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.FindingReader;
import org.duban.ledger.words.YearHint;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the reader for a ledger, with what the database knows at that time. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RowReaders {

    private final PeopleReaders people;
    private final UnitTree units;
    private final Campaigns campaigns;
    private final StandardCatalogue standards;
    private final CheckItems items;
    private final FindingImport findings;
    private final TaskImport tasks;
    private final IndicatorImport indicators;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A reader for one ledger, from its first row to its last.
     *
     * @param campaign needed for findings; for tasks that name none
     * @param names the names of all units of the ledger, if it is one of units
     * @param by who brings it
     */
    public RowReader of(LedgerKind kind, @Nullable CampaignId campaign, Set<String> names, SignedIn by) {
        return switch (kind) {
            case UNITS -> people.units(names);
            case ACCOUNTS -> people.accounts(by);
            case CAMPAIGNS -> new CampaignRowReader(campaigns.running(), units.all(), standardsInUse(), unitNames());
            case TASKS ->
                new TaskRowReader(
                        tasks,
                        campaigns.takingNew(),
                        campaign == null ? null : campaigns.requireRunning(campaign),
                        unitNames(),
                        LocalDate.now(clock));
            case FINDINGS -> findings(campaigns.requireRunning(Objects.requireNonNull(campaign)));
            case RESPONSIBILITIES -> responsibilities(campaigns.requireOpen(Objects.requireNonNull(campaign)));
            case INDICATORS -> indicators(campaigns.requireOpen(Objects.requireNonNull(campaign)));
        };
    }

    private RowReader responsibilities(CampaignFacts campaign) {
        return new ResponsibilityRowReader(
                unitNames().apply(campaign.zoneUnitId()), items.search("", campaign.standardIds(), Integer.MAX_VALUE));
    }

    private RowReader indicators(CampaignFacts campaign) {
        var zone = new UnitId(campaign.zoneUnitId());
        return new IndicatorRowReader(
                unitNames().apply(zone.value()),
                zone.value(),
                Set.copyOf(units.subtree(zone)),
                indicators.of(campaign.campaignId()),
                indicators::values,
                LocalDate.now(clock));
    }

    private RowReader findings(CampaignFacts campaign) {
        var names = unitNames().apply(campaign.zoneUnitId());
        var today = LocalDate.now(clock);
        var lastDay = campaign.endsOn() == null || campaign.endsOn().isAfter(today) ? today : campaign.endsOn();
        var years = YearHint.within(campaign.startsOn(), lastDay).or(YearHint.near(today));
        return new FindingRowReader(
                campaign,
                findings,
                new FindingReader<>(names.book(), years),
                names,
                new FindingTopics(items, campaign.standardIds(), places()),
                today);
    }

    private List<StandardRow> standardsInUse() {
        return standards.list().stream().filter(standard -> !standard.retired()).toList();
    }

    /** The units as they are named in a district; null is for all of them alike. */
    private Function<@Nullable UUID, UnitNames> unitNames() {
        var all = units.all();
        Map<@Nullable UUID, UnitNames> byZone = new HashMap<>();
        return zone -> Objects.requireNonNull(byZone.computeIfAbsent(zone, above -> UnitNames.of(all, above)));
    }

    private Map<String, List<UUID>> places() {
        Map<String, List<UUID>> places = new HashMap<>();
        jdbc.sql("select name, place_id from place where retired_at is null").query(row -> {
            places.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                    .add(row.getObject("place_id", UUID.class));
        });
        return places;
    }
}
