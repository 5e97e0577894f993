package org.duban.campaign.indicator;

import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.indicator.ValueEntry.Slot;
import org.duban.shared.DomainException;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes values of indicators: all that are given together, or none. The same value once more changes nothing. */
@Service
@Transactional
@RequiredArgsConstructor
public class IndicatorValues {

    /** Under which a refusal says which of several values it is about, from 0. */
    public static final String PLACE = "place";

    private final IndicatorRepository indicators;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final EntryRight right;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ActivityLog log;
    private final Clock clock;

    /** What counts for a slot so far. */
    private record Known(
            int revision, Quantity quantity, @Nullable String remark) {

        boolean covers(Quantity given, @Nullable String words) {
            return quantity.says(given) && (words == null || words.equals(remark));
        }
    }

    /** A row to be written. */
    private record Revision(Indicator indicator, Slot slot, int number, Quantity quantity, ValueEntry entry) {}

    /** Everything that a check needs, read once for all values. */
    private record Ground(
            Map<IndicatorId, Indicator> indicators,
            Map<CampaignId, Set<UUID>> districts,
            Map<Slot, Known> known,
            EntryRight.Of right,
            LocalDate today) {}

    public Entered enter(List<ValueEntry> entries, SignedIn by) {
        var ground = ground(entries, by);
        List<Revision> revisions = new ArrayList<>();
        for (var place = 0; place < entries.size(); place++) {
            try {
                var revision = revision(entries.get(place), ground);
                if (revision != null) {
                    revisions.add(revision);
                }
            } catch (DomainException refused) {
                refused.getBody().setProperty(PLACE, place);
                throw refused;
            }
        }
        store(revisions, by.accountId());
        record(revisions);
        var added = (int) revisions.stream().filter(row -> row.number() == 1).count();
        return new Entered(added, revisions.size() - added, entries.size() - revisions.size());
    }

    private Ground ground(List<ValueEntry> entries, SignedIn by) {
        var ids = entries.stream().map(ValueEntry::indicatorId).collect(Collectors.toSet());
        var locked =
                indicators.findLocked(ids).stream().collect(Collectors.toMap(Indicator::getId, indicator -> indicator));
        var withUnits = entries.stream().anyMatch(entry -> entry.unitId() != null);
        Map<CampaignId, Set<UUID>> districts = new HashMap<>();
        for (var indicator : locked.values()) {
            districts.computeIfAbsent(indicator.getCampaignId(), id -> {
                var campaign = campaigns.requireOpen(id);
                return withUnits ? district(campaign) : Set.of();
            });
        }
        return new Ground(locked, districts, known(locked, entries), right.of(by), LocalDate.now(clock));
    }

    private Set<UUID> district(CampaignFacts campaign) {
        var below = new HashSet<>(units.subtree(new UnitId(campaign.zoneUnitId())));
        below.remove(campaign.zoneUnitId());
        return below;
    }

    private Map<Slot, Known> known(Map<IndicatorId, Indicator> locked, List<ValueEntry> entries) {
        Map<Slot, Known> known = new HashMap<>();
        jdbc.sql("""
                        select indicator_id, unit_id, period, revision, amount, numerator, denominator, remark
                        from indicator_current where indicator_id = any(:ids) and period = any(cast(:periods as date[]))
                        """)
                .param("ids", locked.keySet().stream().map(IndicatorId::value).toArray(UUID[]::new))
                .param(
                        "periods",
                        entries.stream()
                                .flatMap(entry -> period(entry, locked).stream())
                                .distinct()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .query(row -> {
                    known.put(slot(row), new Known(row.getInt("revision"), quantity(row), row.getString("remark")));
                });
        return known;
    }

    /** What cannot be read is refused at its place, later. */
    private static Optional<LocalDate> period(ValueEntry entry, Map<IndicatorId, Indicator> locked) {
        try {
            return Optional.ofNullable(locked.get(entry.indicatorId()))
                    .map(indicator -> PeriodText.first(entry.period(), indicator.getRhythm()));
        } catch (DomainException unreadable) {
            return Optional.empty();
        }
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getObject("period", LocalDate.class));
    }

    static Quantity quantity(ResultSet row) throws SQLException {
        return new Quantity(
                row.getBigDecimal("amount"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
    }

    /** Null where the value is there already. */
    private static @Nullable Revision revision(ValueEntry entry, Ground ground) {
        var indicator = ground.indicators().get(entry.indicatorId());
        if (indicator == null) {
            throw new IndicatorNotFound(entry.indicatorId());
        }
        indicator.requireInUse();
        requireFit(entry.unitId(), indicator, ground);
        var period = PeriodText.first(entry.period(), indicator.getRhythm());
        if (period.isAfter(ground.today())) {
            throw new PeriodNotBegun(indicator.getRhythm().code(period));
        }
        var quantity = Quantity.of(indicator.getKind(), entry.amount(), entry.numerator(), entry.denominator());
        var slot = new Slot(indicator.getId(), entry.unitId(), period);
        var known = ground.known().get(slot);
        if (known != null && known.covers(quantity, entry.remark())) {
            return null;
        }
        if (known != null && entry.reason() == null) {
            throw new ValueThere(
                    indicator.getRhythm().code(period), known.quantity().text());
        }
        var number = known == null ? 1 : known.revision() + 1;
        ground.known().put(slot, new Known(number, quantity, entry.remark()));
        return new Revision(indicator, slot, number, quantity, entry);
    }

    private static void requireFit(@Nullable UUID unit, Indicator indicator, Ground ground) {
        if (unit != null && !indicator.isByUnit()) {
            throw new NotBrokenDown(indicator.getName());
        }
        if (unit != null
                && !Objects.requireNonNull(ground.districts().get(indicator.getCampaignId()))
                        .contains(unit)) {
            throw new UnitOutsideDistrict();
        }
        var lead = indicator.getLeadUnitId();
        if (!ground.right().covers(lead == null ? null : lead.value(), indicator.isByUnit(), unit)) {
            throw new NotYourValue();
        }
    }

    private void store(List<Revision> revisions, AccountId by) {
        var now = utc(clock.instant());
        batches.batchUpdate(
                """
                insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, unit_id, period, revision,
                    amount, numerator, denominator, remark, reason, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, revisions.stream().map(row -> columns(row, by, now)).toList());
    }

    private static Object[] columns(Revision row, AccountId by, Object now) {
        return new Object[] {
            Uuids.next(),
            row.indicator().getId().value(),
            row.indicator().getKind().name(),
            row.indicator().getRhythm().name(),
            new SqlParameterValue(Types.OTHER, row.slot().unitId()),
            row.slot().period(),
            row.number(),
            new SqlParameterValue(Types.NUMERIC, row.quantity().amount()),
            new SqlParameterValue(Types.NUMERIC, row.quantity().numerator()),
            new SqlParameterValue(Types.NUMERIC, row.quantity().denominator()),
            new SqlParameterValue(Types.VARCHAR, row.entry().remark()),
            new SqlParameterValue(
                    Types.VARCHAR, row.number() == 1 ? null : row.entry().reason()),
            by.value(),
            now
        };
    }

    /** One line in the log for each indicator, and one for each correction. */
    private void record(List<Revision> revisions) {
        Map<IndicatorId, List<Revision>> added = new LinkedHashMap<>();
        for (var row : revisions) {
            if (row.number() == 1) {
                added.computeIfAbsent(row.slot().indicatorId(), id -> new ArrayList<>())
                        .add(row);
            } else {
                log.record(
                        SubjectKind.INDICATOR,
                        row.slot().indicatorId().value(),
                        "VALUE_CORRECTED",
                        Map.of(
                                "period",
                                row.indicator().getRhythm().code(row.slot().period()),
                                "value",
                                row.quantity().text(),
                                "reason",
                                Objects.requireNonNull(row.entry().reason())));
            }
        }
        added.forEach((id, rows) -> log.record(
                SubjectKind.INDICATOR,
                id.value(),
                "VALUES_ENTERED",
                Map.of(
                        "count",
                        rows.size(),
                        "periods",
                        rows.stream()
                                .map(row -> row.indicator()
                                        .getRhythm()
                                        .code(row.slot().period()))
                                .distinct()
                                .sorted()
                                .toList())));
    }
}
