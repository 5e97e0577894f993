package org.duban.inspection.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.inspection.coverage.CoverageReader;
import org.duban.inspection.place.PlaceEvent.Kind;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatuses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the page of a place tells, and to whom it does not. */
@FullStackTest
class PlaceHistoryTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PlaceHistory history;

    @Autowired
    private PlaceStatuses statuses;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private Visits visits;

    @Autowired
    private CoverageReader coverage;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void tellsWhatWasFoundWhereNothingWasAndHowThePlaceStands() {
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        world.find(round, world.market, DeadlineTerm.days(2));
        visits.visit(round, world.school, null, world.inspector);
        excuse(world.market);
        var other = world.round(InspectionKind.ROUTINE, world.market);
        visits.miss(other, world.market, "大门锁闭", null, world.inspector);

        assertThat(kinds(world.market, world.inspector))
                .containsExactlyInAnyOrder(Kind.MISSED, Kind.STATUS, Kind.FOUND);
        assertThat(kinds(world.school, world.inspector)).containsExactly(Kind.CLEAN);
        var figures = history.figures(world.market, world.inspector);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.late()).isZero();
        assertThat(figures.inspectedAt()).isNotNull();
        assertThat(figures.rate()).isNull();
    }

    @Test
    void unitsHearNothingOfAnUnannouncedRoundBeforeItsRelease() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market, world.school);
        world.find(round, world.market, DeadlineTerm.days(2));
        visits.visit(round, world.school, null, world.inspector);
        assertNothingIsTold(world.district.clerk);

        inspections.finish(round, world.inspector, null);
        assertNothingIsTold(world.district.clerk);

        inspections.release(round, world.district.supervisor, null);
        assertThat(kinds(world.market, world.district.clerk)).containsExactly(Kind.FOUND);
        assertThat(kinds(world.school, world.district.clerk)).containsExactly(Kind.CLEAN);
        assertThat(history.figures(world.market, world.district.clerk).open()).isEqualTo(1);
        assertNothingIsTold(world.district.otherClerk);
    }

    private void assertNothingIsTold(SignedIn clerk) {
        for (var place : List.of(world.market, world.school)) {
            assertThat(kinds(place, clerk)).isEmpty();
            assertThat(history.figures(place, clerk)).isEqualTo(new PlaceFigures(0, 0, 0, 0, null, null, null));
            assertThat(history.photos(place, clerk, 10, null).items()).isEmpty();
        }
    }

    @Test
    void unitsHearOfARoundOnceItIsOver() {
        var round = world.round(InspectionKind.ROUTINE, world.school);
        visits.visit(round, world.school, null, world.inspector);
        assertThat(kinds(world.school, world.district.clerk)).isEmpty();

        inspections.finish(round, world.inspector, null);
        assertThat(kinds(world.school, world.district.clerk)).containsExactly(Kind.CLEAN);
    }

    @Test
    void isReadPieceByPieceWithoutLossAndInOneStatement() {
        for (var at = 0; at < 7; at++) {
            var round = world.round(InspectionKind.ROUTINE, world.market);
            visits.visit(round, world.market, null, world.inspector);
        }
        excuse(world.market);

        var read = new ArrayList<PlaceEvent>();
        @Nullable String cursor = null;
        do {
            var slice = history.events(world.market, world.inspector, 3, cursor);
            read.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);

        assertThat(read).hasSize(8).doesNotHaveDuplicates();
        assertThat(Statements.during(() -> history.events(world.market, world.inspector, 3, null)))
                .hasSize(1);
        assertThat(Statements.during(() -> history.figures(world.market, world.inspector)))
                .hasSize(1);
        assertThatExceptionOfType(PlaceCursorMalformed.class)
                .isThrownBy(() -> history.events(world.market, world.inspector, 3, "next"));
    }

    @Test
    void nobodyMissesAnExcusedPlace() {
        excuse(world.market);

        assertThat(coverage.never(world.district.campaign, null, 200, null).items())
                .extracting(CoverageReader.Unseen::id)
                .contains(world.school.value())
                .doesNotContain(world.market.value());
    }

    private void excuse(PlaceId place) {
        statuses.set(place, new PlaceStatusDetails(PlaceStatus.UNDER_CONSTRUCTION, "雨污分流", DistrictTime.today(), null));
    }

    private List<Kind> kinds(PlaceId place, SignedIn reader) {
        return history.events(place, reader, 50, null).items().stream()
                .map(PlaceEvent::kind)
                .toList();
    }
}
