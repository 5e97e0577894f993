package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.BulkAssignment.Chosen;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Drafts handed out together: each judged on its own. */
@FullStackTest
class BulkAssignmentTests {

    private static final DueBy TWO_DAYS = DueBy.of(DeadlineTerm.days(2));

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private BulkAssignment bulk;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingReader reader;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void assignsThoseThatCanBeAndNamesTheOthers() {
        var one = world.draft(null);
        var two = world.draft(null);
        var taken = world.draft(null);
        var chosen = List.of(chosen(one), chosen(taken), chosen(two));
        assignments.withdraw(taken, "记重了", world.district.supervisor, null);

        var outcome = bulk.assign(chosen, world.district.otherTownship, TWO_DAYS, world.district.supervisor);

        assertThat(outcome.assigned()).isEqualTo(2);
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.number()).isEqualTo(numberOf(taken)));
        assertThat(List.of(unitOf(one), unitOf(two))).containsOnly(world.district.otherTownship.value());
    }

    @Test
    void assignsNothingTwiceWhenItIsSentTwice() {
        var draft = world.draft(null);
        var chosen = List.of(chosen(draft));
        bulk.assign(chosen, world.district.township, TWO_DAYS, world.district.supervisor);

        var again = bulk.assign(chosen, world.district.otherTownship, TWO_DAYS, world.district.supervisor);

        assertThat(again.assigned()).isZero();
        assertThat(unitOf(draft)).isEqualTo(world.district.township.value());
    }

    @Test
    void refusesADraftThatChangedSinceItWasChosen() {
        var draft = world.draft(null);
        var stale = new Chosen(draft, chosen(draft).version() + 7);

        var outcome = bulk.assign(List.of(stale), world.district.township, TWO_DAYS, world.district.supervisor);

        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("StaleVersion"));
    }

    @Test
    void givesEachToTheUnitThatIsProposedForIt() {
        var draft = world.draft(null);

        var outcome = bulk.assign(List.of(chosen(draft)), null, TWO_DAYS, world.district.supervisor);

        assertThat(outcome.assigned()).isEqualTo(1);
        assertThat(unitOf(draft)).isEqualTo(world.district.township.value());
    }

    @Test
    void refusesWhereNoDeadlineIsKnown() {
        var draft = world.draft(null);

        var outcome = bulk.assign(List.of(chosen(draft)), null, null, world.district.supervisor);

        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("DeadlineMissing"));
    }

    @Test
    void comesBackToTheSameRegisterWithWhatBecameOfThem() {
        var draft = chosen(world.draft(null));

        var answer = mvc.post()
                .uri("/findings/assignment")
                .param("ids", draft.id() + ":" + draft.version(), "nonsense")
                .param("due", "DAYS_3")
                .param("back", "https://elsewhere.example/findings?state=DRAFT&campaign=" + world.district.campaign)
                .with(user(world.district.supervisor))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/findings?state=DRAFT&campaign=" + world.district.campaign);
        assertThat(answer).flash().containsEntry("bulkAssigned", 1);
    }

    @Test
    void asksForAUnitOfTheListWhereSomethingElseWasTyped() {
        var draft = chosen(world.draft(null));

        var answer = mvc.post()
                .uri("/findings/assignment")
                .param("ids", draft.id() + ":" + draft.version())
                .param("unitText", "没有这个单位")
                .param("due", "DAYS_3")
                .with(user(world.district.supervisor))
                .with(csrf())
                .exchange();

        assertThat(answer).flash().containsEntry("bulkLacking", "finding.log.unit-unknown");
        assertThat(reader.details(draft.id(), world.inspector).facts().state()).isEqualTo(FindingState.DRAFT);
    }

    private Chosen chosen(FindingId id) {
        return new Chosen(id, reader.details(id, world.inspector).facts().version());
    }

    private String numberOf(FindingId id) {
        return reader.details(id, world.inspector).facts().number();
    }

    private @Nullable UUID unitOf(FindingId id) {
        return reader.details(id, world.inspector).facts().unitId();
    }
}
