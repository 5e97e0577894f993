package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.duban.unit.UnitService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A unit with open work is not retired; once the work is over, it may be. */
@FullStackTest
class UnitInUseTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private UnitService units;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingAssignments assignments;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void hasFindingsToAnswerFor() {
        var finding = FindingId.next();
        var command =
                world.command(null, world.market, null, world.district.otherTownship, DueBy.of(DeadlineTerm.days(2)));
        intake.log(finding, command, world.inspector);
        assertInUse(world.district.otherTownship);

        assignments.withdraw(finding, "记错了", world.district.supervisor, null);
        assertThatCode(() -> units.retire(world.district.otherTownship)).doesNotThrowAnyException();
    }

    @Test
    void hasFindingsToHelpWith() {
        var draft = world.draft(null);
        assignments.assign(
                draft,
                world.district.township,
                Set.of(world.district.otherTownship),
                DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(3))),
                world.inspector,
                null);

        assertInUse(world.district.otherTownship);
    }

    @Test
    void hasTasksToLeadOrToTakePartIn() {
        world.district.task("清运", world.district.village, null, world.district.otherTownship);

        assertInUse(world.district.village);
        assertInUse(world.district.otherTownship);
    }

    private void assertInUse(UnitId unit) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> units.retire(unit))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("UnitHasOpenWork"));
    }
}
