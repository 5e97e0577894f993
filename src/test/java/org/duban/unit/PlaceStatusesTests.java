package org.duban.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.unit.PlaceMother.aPlaceOf;

import java.time.LocalDate;
import java.util.UUID;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How places stand, from when and why, and the same rules in the database. */
@FullStackTest
@Transactional
class PlaceStatusesTests {

    private static final LocalDate TODAY = DistrictTime.today();

    @Autowired
    private PlaceService places;

    @Autowired
    private PlaceStatuses statuses;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    private PlaceId place = PlaceId.next();

    @BeforeEach
    void registerAPlace() {
        place = places.register(PlaceId.next(), aPlaceOf(null));
    }

    @Test
    void aPlaceOfWhichNothingIsSaidStandsAsUsual() {
        assertThat(places.require(place).status()).isEqualTo(PlaceStatus.ACTIVE);
        assertThat(statuses.of(place)).isEmpty();
    }

    @Test
    void isExcusedFromItsFirstDayToItsLastAndTheLogTells() {
        say(PlaceStatus.AWAITING_DEMOLITION, "列入今年棚改", TODAY.minusDays(3), TODAY.plusDays(30));

        assertThat(places.require(place))
                .extracting(PlaceRow::status, PlaceRow::statusReason, PlaceRow::statusFrom, PlaceRow::statusUntil)
                .containsExactly(PlaceStatus.AWAITING_DEMOLITION, "列入今年棚改", TODAY.minusDays(3), TODAY.plusDays(30));
        assertThat(log.of(place.value())).last().satisfies(told -> {
            assertThat(told.event()).isEqualTo("STATUS_SET");
            assertThat(told.detail()).containsEntry("reason", "列入今年棚改");
        });
        assertThat(log.of(place.value())).extracting(Activity::event).contains("STATUS_SET");
    }

    @Test
    void whatIsOverOrToComeSaysNothingOfToday() {
        say(PlaceStatus.CLOSED_TEMPORARILY, "消防整改", TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(places.require(place).status()).isEqualTo(PlaceStatus.ACTIVE);

        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY.plusDays(1), null);
        assertThat(places.require(place).status()).isEqualTo(PlaceStatus.ACTIVE);
    }

    @Test
    void whatIsSaidLaterCutsShortWhatWasSaidBefore() {
        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY.minusDays(10), null);
        say(PlaceStatus.CLOSED_TEMPORARILY, "春节", TODAY.plusDays(20), TODAY.plusDays(27));

        say(PlaceStatus.ACTIVE, null, TODAY, null);

        assertThat(places.require(place).status()).isEqualTo(PlaceStatus.ACTIVE);
        assertThat(statuses.of(place))
                .extracting(
                        PlaceStatusRow::status,
                        PlaceStatusRow::startsOn,
                        PlaceStatusRow::endsOn,
                        PlaceStatusRow::isVoid)
                .containsExactlyInAnyOrder(
                        tuple(PlaceStatus.ACTIVE, TODAY, null, false),
                        tuple(PlaceStatus.CLOSED_TEMPORARILY, TODAY.plusDays(20), TODAY.plusDays(19), true),
                        tuple(PlaceStatus.UNDER_CONSTRUCTION, TODAY.minusDays(10), TODAY.minusDays(1), false));
    }

    @Test
    void mayBeSaidAnewOnTheSameDay() {
        say(PlaceStatus.UNDER_CONSTRUCTION, "围挡", TODAY, null);
        say(PlaceStatus.REMOVED, "已拆", TODAY, null);
        say(PlaceStatus.AWAITING_DEMOLITION, "说错了", TODAY, null);

        assertThat(places.require(place).status()).isEqualTo(PlaceStatus.AWAITING_DEMOLITION);
        assertThat(statuses.of(place)).filteredOn(PlaceStatusRow::isVoid).hasSize(2);
    }

    @Test
    void whatWasSaidLastIsNotSaidAgain() {
        say(PlaceStatus.ACTIVE, null, TODAY, null);
        assertThat(statuses.of(place)).isEmpty();

        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY.plusDays(2), TODAY.plusDays(30));
        say(PlaceStatus.UNDER_CONSTRUCTION, " 雨污分流", TODAY.plusDays(2), TODAY.plusDays(30));
        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY.plusDays(5), TODAY.plusDays(30));

        assertThat(statuses.of(place)).hasSize(1);
        assertThat(log.of(place.value()))
                .filteredOn(told -> told.event().equals("STATUS_SET"))
                .hasSize(1);
    }

    @Test
    void anotherReasonOrOtherDaysAreSaidAnew() {
        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY, TODAY.plusDays(30));
        say(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", TODAY, TODAY.plusDays(40));
        say(PlaceStatus.UNDER_CONSTRUCTION, "燃气改造", TODAY, TODAY.plusDays(40));
        say(PlaceStatus.UNDER_CONSTRUCTION, "燃气改造", TODAY.minusDays(1), TODAY.plusDays(40));

        assertThat(statuses.of(place)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsExcusedWithoutAReason(String reason) {
        assertThatExceptionOfType(ExcuseMissing.class).isThrownBy(() -> say(PlaceStatus.REMOVED, reason, TODAY, null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert("REMOVED", "", TODAY, null));
    }

    @Test
    void endsOnItsFirstDayOrLater() {
        assertThatExceptionOfType(StatusEndsBeforeItStarts.class)
                .isThrownBy(() -> say(PlaceStatus.REMOVED, "已拆", TODAY, TODAY.minusDays(1)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert("REMOVED", "已拆", TODAY, TODAY.minusDays(2)));
    }

    @Test
    void theDatabaseRefusesTwoAtATimeForOnePlaceOnly() {
        insert("REMOVED", "已拆", TODAY, null);
        var other = places.register(PlaceId.next(), aPlaceOf(null));
        var first = place;
        place = other;
        insert("REMOVED", "已拆", TODAY, null);
        place = first;

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert("ACTIVE", "", TODAY.plusDays(400), null))
                .withMessageContaining("place_status_one_at_a_time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from place_status where place_id = :place",
                "update place_status set reason = '另一个' where place_id = :place",
                "update place_status set ends_on = null where place_id = :place",
                "update place_status set ends_on = ends_on + 1 where place_id = :place"
            })
    void theDatabaseKeepsWhatWasSaid(String statement) {
        say(PlaceStatus.REMOVED, "已拆", TODAY, TODAY.plusDays(3));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql(statement).param("place", place.value()).update());
    }

    @Test
    void isSaidOfPlacesOnly() {
        assertThatExceptionOfType(PlaceNotFound.class)
                .isThrownBy(() ->
                        statuses.set(PlaceId.next(), new PlaceStatusDetails(PlaceStatus.ACTIVE, null, TODAY, null)));
    }

    private void say(PlaceStatus status, @Nullable String reason, LocalDate from, @Nullable LocalDate until) {
        statuses.set(place, new PlaceStatusDetails(status, reason, from, until));
    }

    private void insert(String status, String reason, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into place_status (place_status_id, place_id, status, reason, starts_on, ends_on, set_at, set_by_name)
                        values (:id, :place, :status, :reason, :from, :until, now(), '督查科')
                        """)
                .param("id", UUID.randomUUID())
                .param("place", place.value())
                .param("status", status)
                .param("reason", reason)
                .param("from", from)
                .param("until", until)
                .update();
    }
}
