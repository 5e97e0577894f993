package org.duban.inspection.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.activity.Announcement;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.inspection.coverage.Cadences.Target;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** How often units and places were inspected, counted from rounds and from what was found without one. */
@FullStackTest
@RecordApplicationEvents
class CoverageReaderTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Cadences cadences;

    @Autowired
    private CoverageReader reader;

    @Autowired
    private CadenceWatch watch;

    @Autowired
    private Visits visits;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MovableClock clock;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void aRoundCountsOnceForAUnitHoweverManyOfItsPlacesItVisits() {
        var townships = cadence(new Target(UnitLevel.TOWNSHIP, null), 2);
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        visit(round, world.market);
        visit(round, world.school);
        assertThat(times(townships, world.district.township.value())).isEqualTo(1);

        visit(world.round(InspectionKind.UNANNOUNCED, world.market), world.market);

        assertThat(times(townships, world.district.township.value())).isEqualTo(2);
        assertThat(times(townships, world.district.otherTownship.value())).isZero();
        assertThat(coverage(townships).untouched()).isEqualTo(1);
        assertThat(coverage(townships).met()).isEqualTo(1);
    }

    @Test
    void whatAUnitLooksAtItselfDoesNotCountAndWhatIsFoundWithoutARoundDoesOnceADay() {
        var markets = cadence(new Target(null, PlaceKind.MARKET), 1);
        visit(world.round(InspectionKind.SELF, world.market), world.market);
        assertThat(times(markets, world.market.value())).isZero();

        world.draft(null);
        world.draft(null);

        assertThat(times(markets, world.market.value())).isEqualTo(1);
    }

    @Test
    void missedStopsAreNoVisits() {
        var markets = cadence(new Target(null, PlaceKind.MARKET), 1);
        var round = world.round(InspectionKind.ROUTINE, world.market);

        visits.miss(round, world.market, "大门锁闭", null, world.inspector);

        assertThat(times(markets, world.market.value())).isZero();
        assertThat(never()).contains(world.market.value());
    }

    @Test
    void aPlaceIsUnseenUntilSomebodyWasThere() {
        assertThat(never()).contains(world.market.value(), world.school.value());

        visit(world.round(InspectionKind.ROUTINE, world.market), world.market);

        assertThat(never()).doesNotContain(world.market.value()).contains(world.school.value());
    }

    @Test
    void takesOneStatementHoweverManyThereAre() {
        var places = cadence(new Target(null, PlaceKind.ROAD), 1);
        for (int at = 0; at < 25; at++) {
            world.place("背街小巷" + at + "-", PlaceKind.ROAD);
        }

        assertThat(Statements.during(() -> coverage(places))).hasSize(1);
        assertThat(coverage(places).targets()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void twoCadencesForTheSameContradictEachOther() {
        cadence(new Target(UnitLevel.VILLAGE, null), 2);

        assertThatExceptionOfType(CadenceSet.class).isThrownBy(() -> cadence(new Target(UnitLevel.VILLAGE, null), 1));
        assertThatExceptionOfType(CadenceOutOfRange.class)
                .isThrownBy(() -> cadence(new Target(UnitLevel.SITE, null), 0));
        assertThatExceptionOfType(CadenceOutOfRange.class)
                .isThrownBy(() -> cadences.set(
                        world.district.campaign,
                        new Target(UnitLevel.SITE, null),
                        1,
                        PeriodKind.QUARTER,
                        world.district.supervisor));
        assertThatExceptionOfType(CadenceOutOfRange.class).isThrownBy(() -> new Target(null, null));
    }

    @Test
    void theOfficeIsWarnedOnceBeforeThePeriodEnds() {
        cadence(new Target(UnitLevel.TOWNSHIP, null), 1);
        var sunday = LocalDate.now(clock).with(DayOfWeek.SUNDAY);
        var thursday = sunday.minusDays(3);

        at(thursday, watch::warn);
        assertThat(warnings()).isEmpty();
        at(sunday, watch::warn);
        at(sunday, watch::warn);

        assertThat(warnings()).singleElement().satisfies(told -> {
            assertThat(told.event()).isEqualTo("AT_RISK");
            assertThat(told.detail()).containsEntry("count", "2");
        });
    }

    private List<Announcement> warnings() {
        return events.stream(Announcement.class)
                .filter(told -> told.campaign() != null
                        && told.campaign().equals(world.district.campaign.value())
                        && told.event().equals("AT_RISK"))
                .toList();
    }

    private void at(LocalDate day, Runnable work) {
        var morning = day.atTime(8, 30).atZone(clock.getZone()).toInstant();
        var movable = clock;
        movable.moveOn(Duration.between(clock.instant(), morning));
        try {
            work.run();
        } finally {
            movable.putBack();
        }
    }

    private Cadence cadence(Target target, int times) {
        return cadences.require(
                cadences.set(world.district.campaign, target, times, PeriodKind.WEEK, world.district.supervisor));
    }

    private Coverage coverage(Cadence cadence) {
        return reader.of(cadence, LocalDate.now(clock));
    }

    private int times(Cadence cadence, UUID target) {
        return coverage(cadence).targets().stream()
                .filter(covered -> covered.id().equals(target))
                .findFirst()
                .orElseThrow()
                .times();
    }

    private List<UUID> never() {
        return reader.never(world.district.campaign, null, 200, null).items().stream()
                .map(CoverageReader.Unseen::id)
                .toList();
    }

    private void visit(InspectionId round, PlaceId place) {
        visits.visit(round, place, null, world.inspector);
    }
}
