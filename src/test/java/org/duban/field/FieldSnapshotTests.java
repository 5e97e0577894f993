package org.duban.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.deadline.DeadlineTerm;
import org.duban.finding.recurrence.WatchedFinding;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a phone keeps: what its owner needs and may know, in as many statements whatever there is of it. */
@FullStackTest
class FieldSnapshotTests {

    private InspectionWorld world;

    @Autowired
    private FieldReader reader;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private Visits visits;

    @BeforeEach
    void arrive(@Autowired ApplicationContext beans) {
        world = new InspectionWorld(beans);
    }

    @Test
    void anInspectorTakesTheOwnRoundsAlongWithTheirPlacesAndWhatIsOpenThere() {
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        visits.visit(round, world.school, null, world.inspector);
        var found = world.find(round, world.market, DeadlineTerm.days(2));

        var kept = reader.of(world.inspector);

        assertThat(kept.rounds()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(round.value());
            assertThat(one.stops()).extracting(stop -> stop.outcome().name()).containsExactly("FINDING", "CLEAN");
        });
        assertThat(kept.places()).extracting(FieldSnapshot.Place::id).contains(world.market.value());
        assertThat(kept.findings())
                .filteredOn(finding -> finding.id().equals(found.value()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.own()).isTrue();
                    assertThat(finding.dueAt()).isNotNull();
                });
        assertThat(reader.of(world.other).rounds()).isEmpty();
    }

    @Test
    void aRoundThatIsDoneIsLeftBehind() {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        inspections.finish(round, world.inspector, null);

        assertThat(reader.of(world.inspector).rounds()).isEmpty();
    }

    @Test
    void aClerkTakesAlongWhatTheUnitAnswersForAndNothingThatIsHidden() {
        var open = world.round(InspectionKind.ROUTINE, world.market);
        var secret = world.round(InspectionKind.UNANNOUNCED, world.market);
        var known = world.find(open, world.market, DeadlineTerm.days(2));
        var hidden = world.find(secret, world.market, DeadlineTerm.days(2));

        var kept = reader.of(world.district.clerk);

        assertThat(ids(kept)).contains(known.value()).doesNotContain(hidden.value());
        assertThat(kept.rounds()).isEmpty();
        assertThat(kept.places()).isEmpty();
        assertThat(kept.checklists()).isEmpty();
        assertThat(ids(reader.of(world.district.otherClerk))).doesNotContain(known.value());

        inspections.finish(secret, world.inspector, null);
        inspections.release(secret, world.district.supervisor, null);
        assertThat(ids(reader.of(world.district.clerk))).contains(hidden.value());
    }

    @Test
    void whatIsOpenAtThePlacesIsTakenAlongToBeSpottedAgain() {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        var found = world.find(round, world.market, DeadlineTerm.days(2));

        assertThat(reader.of(world.inspector).earlier())
                .extracting(WatchedFinding::id)
                .contains(found.value());
        assertThat(reader.of(world.district.clerk).earlier()).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        world.round(InspectionKind.ROUTINE, world.market);
        var few = Statements.during(() -> reader.of(world.inspector)).size();
        for (var more = 0; more < 3; more++) {
            var round = world.round(InspectionKind.ROUTINE, world.market, place(more), world.school);
            world.find(round, world.market, DeadlineTerm.days(2));
        }

        assertThat(Statements.during(() -> reader.of(world.inspector))).hasSize(few);
    }

    private PlaceId place(int number) {
        return world.place("背街小巷" + number, PlaceKind.ROAD);
    }

    private static Set<UUID> ids(FieldSnapshot kept) {
        return kept.findings().stream().map(FieldSnapshot.Finding::id).collect(Collectors.toSet());
    }
}
