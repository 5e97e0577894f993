package org.duban.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.duban.unit.PlaceMother.aPlaceOf;

import java.util.ArrayList;
import java.util.UUID;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Keeping and finding places, and the same rules in the database. */
@FullStackTest
@Transactional
class PlaceServiceTests {

    @Autowired
    private PlaceService places;

    @Autowired
    private UnitService units;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneUnitHasNoTwoPlacesOfOneName() {
        var unit = units.establish(UnitId.next(), UnitMother.aUnit());
        var details = aPlaceOf(unit);
        places.register(PlaceId.next(), details);

        assertThatExceptionOfType(PlaceNameTaken.class).isThrownBy(() -> places.register(PlaceId.next(), details));
    }

    @Test
    void theNameOfARetiredPlaceIsFree() {
        var details = aPlaceOf(null);
        var former = places.register(PlaceId.next(), details);
        places.retire(former);
        places.register(PlaceId.next(), details);

        assertThatExceptionOfType(PlaceNameTaken.class).isThrownBy(() -> places.reinstate(former));
    }

    @Test
    void isAdoptedByAUnitInUseOnly() {
        var retired = units.establish(UnitId.next(), UnitMother.aUnit());
        units.retire(retired);

        assertThatExceptionOfType(UnitRetired.class)
                .isThrownBy(() -> places.register(PlaceId.next(), aPlaceOf(retired)));
        assertThatExceptionOfType(UnitNotFound.class)
                .isThrownBy(() -> places.register(PlaceId.next(), aPlaceOf(UnitId.next())));
    }

    @ParameterizedTest
    @CsvSource({"91, 114", "-91, 114", "33, 181", "33, -181", "33,", ", 114", "NaN, 114"})
    void aPositionIsOnTheGlobeAndWhole(Double latitude, Double longitude) {
        assertThatExceptionOfType(PositionUnfit.class).isThrownBy(() -> PlaceMother.at(latitude, longitude));
    }

    @ParameterizedTest
    @CsvSource({"91, 114", "33, 181", "33,", "NaN, 114"})
    void theDatabaseRefusesSuchPositionsToo(Double latitude, Double longitude) {
        var id = places.register(PlaceId.next(), aPlaceOf(null));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update place set latitude = :n, longitude = :e where place_id = :id")
                        .param("n", latitude)
                        .param("e", longitude)
                        .param("id", id.value())
                        .update());
    }

    @Test
    void thePolesAndNoPositionAreFine() {
        assertThatNoException().isThrownBy(() -> PlaceMother.at(90.0, -180.0));
        assertThatNoException().isThrownBy(() -> PlaceMother.at(null, null));
    }

    @Test
    void refusesAChangeFromAnOlderState() {
        var details = aPlaceOf(null);
        var id = places.register(PlaceId.next(), details);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> places.change(id, details, 3L));
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        assertThatExceptionOfType(PlaceNotFound.class).isThrownBy(() -> places.retire(PlaceId.next()));
        assertThatExceptionOfType(PlaceNotFound.class).isThrownBy(() -> places.require(PlaceId.next()));
    }

    @Test
    void isFoundByPartOfTheNameAndByInitials() {
        var tag = UUID.randomUUID().toString().substring(0, 6);
        places.register(PlaceId.next(), PlaceMother.named("中州路" + tag + "东段", null));
        places.register(PlaceId.next(), PlaceMother.named("八一路" + tag, null));

        assertThat(found("路" + tag)).containsExactly("八一路" + tag, "中州路" + tag + "东段");
        assertThat(found("ZZL" + tag)).containsExactly("中州路" + tag + "东段");
        assertThat(found("%" + tag)).isEmpty();
    }

    @Test
    void theListIsReadPieceByPieceWithoutGapOrRepetition() {
        var unit = units.establish(UnitId.next(), UnitMother.aUnit());
        for (var i = 0; i < 7; i++) {
            places.register(PlaceId.next(), PlaceMother.named("中州路" + i % 2 + "段".repeat(i), unit));
        }
        var filter = new PlaceFilter(null, unit.value(), null, null, false);

        var read = new ArrayList<UUID>();
        var slice = places.list(filter, 3, null);
        while (slice.next() != null) {
            slice.items().forEach(place -> read.add(place.id()));
            slice = places.list(filter, 3, UUID.fromString(slice.next()));
        }
        slice.items().forEach(place -> read.add(place.id()));

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void everyWriteIsInTheLog() {
        var details = aPlaceOf(null);
        var id = places.register(PlaceId.next(), details);
        places.change(id, details, 0L);
        places.retire(id);
        places.reinstate(id);

        assertThat(log.of(id.value()))
                .extracting(Activity::event)
                .containsExactly("REGISTERED", "CHANGED", "RETIRED", "REINSTATED");
    }

    private java.util.List<String> found(String words) {
        return places.list(PlaceFilter.named(words), 10, null).items().stream()
                .map(PlaceRow::name)
                .toList();
    }
}
