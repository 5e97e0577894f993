package org.duban.demo.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.demo.Spot;
import org.duban.demo.Table;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Establishes the sample's units, opens its accounts and registers its places. */
@Component
@RequiredArgsConstructor
class SampleSetting {

    private static final String ZONE = "样例区";
    private static final String OFFICE = "督导办（样例）";
    private static final String LEAGUE = "样例组";
    private static final int SUFFIX = 6;

    private final UnitService units;
    private final AccountService accounts;
    private final PlaceService places;

    SampleDistrict setUp() {
        // Names are never given twice, also not where an earlier sample was taken away.
        var series = UUID.randomUUID().toString().substring(0, SUFFIX);
        var zone = establish(ZONE, UnitLevel.DISTRICT, null, null);
        var office = establish(OFFICE, UnitLevel.DEPARTMENT, zone, null);
        Map<String, UnitId> established = new HashMap<>();
        Map<String, SignedIn> clerks = new HashMap<>();
        for (var row : Table.read("sample/units", row -> row)) {
            var name = row.get("name");
            var unit = establish(name, UnitLevel.valueOf(row.get("level")), zone, LEAGUE);
            established.put(name, unit);
            clerks.put(name, open(series, row.get("clerk"), name + "经办人", Role.UNIT, unit));
        }
        return new SampleDistrict(
                zone,
                office,
                established,
                open(series, "office", OFFICE, Role.SUPERVISOR, office),
                open(series, "inspector", "督查一组（样例）", Role.INSPECTOR, null),
                open(series, "colleague", "督查二组（样例）", Role.INSPECTOR, null),
                clerks,
                register(established));
    }

    /** Nobody signs in as somebody of a sample unless an administrator wants that. */
    void lock(SampleDistrict district) {
        district.people().forEach(who -> accounts.disable(who.accountId()));
    }

    private UnitId establish(String name, UnitLevel level, @Nullable UnitId parent, @Nullable String league) {
        return units.establish(UnitId.next(), new UnitDetails(name, level, parent, league, List.of(), null, 0));
    }

    private SignedIn open(String series, String post, String name, Role role, @Nullable UnitId unit) {
        var details = new AccountDetails("sample-%s-%s".formatted(series, post), name, Set.of(role), unit);
        var id = accounts.open(details, UUID.randomUUID().toString());
        return new SignedIn(id, details.username(), name, details.roles(), unit);
    }

    private Map<String, Spot> register(Map<String, UnitId> established) {
        Map<String, Spot> spots = new HashMap<>();
        for (var row : Table.read("sample/places", row -> row)) {
            var unit = Objects.requireNonNull(established.get(row.get("unit")), row.get("unit"));
            var kind = PlaceKind.valueOf(row.get("kind"));
            var details = new PlaceDetails(row.get("name"), kind, unit, row.get("keeper"), null, null, null);
            var id = places.register(PlaceId.next(), details);
            spots.put(
                    details.name(),
                    new Spot(id, details.name(), kind, row.get("unit"), row.get("keeper"), /* inTheZone= */ false));
        }
        return spots;
    }
}
