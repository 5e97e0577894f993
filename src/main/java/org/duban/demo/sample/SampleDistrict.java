package org.duban.demo.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.demo.Spot;
import org.duban.unit.UnitId;

/**
 * The units and people of a sample, and its places.
 *
 * @param zone the district above all units
 * @param office the unit that leads
 * @param units those that put right, by name
 * @param clerks by the name of their unit
 * @param spots the places, by name
 */
record SampleDistrict(
        UnitId zone,
        UnitId office,
        Map<String, UnitId> units,
        SignedIn supervisor,
        SignedIn inspector,
        SignedIn colleague,
        Map<String, SignedIn> clerks,
        Map<String, Spot> spots) {

    UnitId unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    SignedIn clerk(String unit) {
        return Objects.requireNonNull(clerks.get(unit), unit);
    }

    Spot spot(String name) {
        return Objects.requireNonNull(spots.get(name), name);
    }

    List<UUID> unitIds() {
        return Stream.concat(Stream.of(zone, office), units.values().stream())
                .map(UnitId::value)
                .toList();
    }

    Stream<SignedIn> people() {
        return Stream.concat(Stream.of(supervisor, inspector, colleague), clerks.values().stream());
    }

    List<UUID> accountIds() {
        return people().map(who -> who.accountId().value()).toList();
    }
}
