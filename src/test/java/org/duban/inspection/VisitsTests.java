package org.duban.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.duban.deadline.DeadlineTerm;
import org.duban.support.FullStackTest;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What comes of the stops of a round: in order, found something, not reached, and told late by a phone without a network. */
@FullStackTest
class VisitsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private Visits visits;

    @Autowired
    private InspectionRegister register;

    @Autowired
    private Clock clock;

    private InspectionWorld world;
    private InspectionId round;

    @BeforeEach
    void aRound() {
        world = new InspectionWorld(beans);
        round = world.round(InspectionKind.ROUTINE, world.market, world.school);
    }

    @Test
    void aStopIsCleanHasFindingsOrCouldNotBeReached() {
        visits.visit(round, world.market, null, world.inspector);
        assertThat(outcome(world.market)).isEqualTo(StopOutcome.CLEAN);
        world.find(round, world.market, DeadlineTerm.days(2));
        assertThat(outcome(world.market)).isEqualTo(StopOutcome.FINDING);

        assertThat(outcome(world.school)).isEqualTo(StopOutcome.WAITING);
        visits.miss(round, world.school, " 大门锁闭 ", null, world.inspector);

        assertThat(stop(world.school))
                .extracting(StopRow::getOutcome, StopRow::missedReason, StopRow::missedByName)
                .containsExactly(StopOutcome.NOT_REACHED, "大门锁闭", "督查一组");
        assertThat(register.require(round))
                .extracting(InspectionRow::visited, InspectionRow::missed, InspectionRow::getWaiting)
                .containsExactly(1, 1, 0);
    }

    @Test
    void whoGetsThereAfterAllHasBeenThereAndNobodyTakesThatBack() {
        visits.miss(round, world.market, "道路施工", null, world.inspector);
        visits.visit(round, world.market, null, world.inspector);
        assertThat(outcome(world.market)).isEqualTo(StopOutcome.CLEAN);

        visits.miss(round, world.market, "道路施工", null, world.inspector);

        assertThat(outcome(world.market)).isEqualTo(StopOutcome.CLEAN);
        assertThat(stop(world.market).missedReason()).isNull();
    }

    @Test
    void aPlaceThatWasNotPlannedBecomesAStopByGoingThere() {
        var lane = world.place("背街小巷", PlaceKind.ROAD);
        visits.visit(round, lane, null, world.inspector);
        var alley = world.place("后巷", PlaceKind.ROAD);
        world.find(round, alley, DeadlineTerm.days(1));

        assertThat(register.stops(round))
                .extracting(StopRow::placeId, StopRow::planned, StopRow::getOutcome)
                .containsExactly(
                        tuple(world.market, true, StopOutcome.WAITING),
                        tuple(world.school, true, StopOutcome.WAITING),
                        tuple(lane, false, StopOutcome.CLEAN),
                        tuple(alley, false, StopOutcome.FINDING));
        assertThatExceptionOfType(StopNotFound.class)
                .isThrownBy(
                        () -> visits.miss(round, world.place("没去的地方", PlaceKind.OTHER), "下雨", null, world.inspector));
        assertThatExceptionOfType(StopNotFound.class)
                .isThrownBy(() -> visits.visit(round, PlaceId.next(), null, world.inspector));
    }

    @Test
    void whatHappenedBeforeTheEndMayBeToldAfterwards() {
        var before = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        inspections.finish(round, world.inspector, null);

        visits.visit(round, world.market, before, world.inspector);

        assertThat(stop(world.market).visitedAt()).isEqualTo(before);
        assertThatExceptionOfType(InspectionDone.class)
                .isThrownBy(() -> visits.visit(round, world.school, null, world.inspector));
    }

    @Test
    void theFirstVisitCountsHoweverOftenItIsTold() {
        var first = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        visits.visit(round, world.market, first, world.inspector);
        visits.visit(round, world.market, first.plusSeconds(60), world.inspector);

        assertThat(stop(world.market).visitedAt()).isEqualTo(first);
        assertThat(register.stops(round)).hasSize(2);
    }

    @Test
    void aPhoneWhoseClockIsFastIsToldSo() {
        assertThatExceptionOfType(VisitInTheFuture.class)
                .isThrownBy(() ->
                        visits.visit(round, world.market, clock.instant().plus(Duration.ofDays(365)), world.inspector))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("at"));
        assertThatExceptionOfType(NotOnTheTeam.class)
                .isThrownBy(() -> visits.visit(round, world.market, null, world.other));
    }

    @Test
    void whatIsToldOfAStopIsNotPlannedAway() {
        visits.miss(round, world.market, "大门锁闭", null, world.inspector);

        inspections.change(round, world.details(InspectionKind.ROUTINE), world.inspector, null);

        assertThat(register.stops(round)).extracting(StopRow::placeId).containsExactly(world.market.value());
    }

    private static Tuple tuple(PlaceId place, boolean planned, StopOutcome outcome) {
        return Assertions.tuple(place.value(), planned, outcome);
    }

    private StopOutcome outcome(PlaceId place) {
        return stop(place).getOutcome();
    }

    private StopRow stop(PlaceId place) {
        return register.stops(round).stream()
                .filter(stop -> stop.placeId().equals(place.value()))
                .findFirst()
                .orElseThrow();
    }
}
