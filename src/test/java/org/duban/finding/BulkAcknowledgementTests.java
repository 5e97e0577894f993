package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.BulkAcknowledgement.Chosen;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Findings acknowledged together: each judged on its own, all under one person. */
@FullStackTest
class BulkAcknowledgementTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private BulkAcknowledgement bulk;

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
    void acknowledgesThoseThatCanBeAndNamesTheOthers() {
        var one = assigned();
        var withdrawn = assigned();
        var two = assigned();
        var chosen = List.of(chosen(one), chosen(withdrawn), chosen(two));
        assignments.withdraw(withdrawn, "记重了", world.district.supervisor, null);

        var outcome = bulk.acknowledge(chosen, "网格员", world.district.clerk);

        assertThat(outcome.acknowledged()).isEqualTo(2);
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.number()).isEqualTo(facts(withdrawn).number()));
        assertThat(List.of(facts(one), facts(two))).allSatisfy(facts -> {
            assertThat(facts.state()).isEqualTo(FindingState.RECTIFYING);
            assertThat(facts.responsiblePerson()).isEqualTo("网格员");
        });
    }

    @Test
    void doesNotTellTheNumberOfWhatSomebodyMayNotSee() {
        var finding = assigned();

        var outcome = bulk.acknowledge(List.of(new Chosen(finding, null)), "网格员", world.district.otherClerk);

        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.number()).isEqualTo(finding.toString());
            assertThat(refused.reason()).isInstanceOf(FindingNotFound.class);
        });
        assertThat(facts(finding).state()).isEqualTo(FindingState.ASSIGNED);
    }

    @Test
    void comesBackToTheDeskWithWhatBecameOfThem() {
        var one = assigned();
        var desk = mvc.get().uri("/").with(user(world.district.clerk)).exchange();
        assertThat(desk).bodyText().contains(tick(one)).contains("/findings/acknowledgements");

        var answer = mvc.post()
                .uri("/findings/acknowledgements")
                .param("ids", tick(one), "nonsense")
                .param("person", "网格员")
                .with(user(world.district.clerk))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/");
        assertThat(answer).flash().containsEntry("bulkAcknowledged", 1);
    }

    @Test
    void asksWhoSeesToThem() {
        var one = assigned();

        var answer = mvc.post()
                .uri("/findings/acknowledgements")
                .param("ids", tick(one))
                .param("person", "  ")
                .with(user(world.district.clerk))
                .with(csrf())
                .exchange();

        assertThat(answer).flash().containsEntry("bulkLacking", "finding.person-needed");
        assertThat(facts(one).state()).isEqualTo(FindingState.ASSIGNED);
    }

    @Test
    void tellsAScriptWhatBecameOfThem() {
        var one = assigned();
        var unknown = FindingId.next();

        var answer = mvc.post()
                .uri("/api/v1/findings/acknowledgements")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"findingIds\":[\"%s\",\"%s\"],\"responsiblePerson\":\"网格员\"}".formatted(one, unknown))
                .with(user(world.district.clerk))
                .with(csrf())
                .exchange();
        var refused = mvc.post()
                .uri("/api/v1/findings/acknowledgements")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"findingIds\":[],\"responsiblePerson\":\"网格员\"}")
                .with(user(world.district.clerk))
                .with(csrf())
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.acknowledged")
                .isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.refused[0].code").isEqualTo("FindingNotFound");
        assertThat(refused).hasStatus(422);
    }

    private String tick(FindingId id) {
        return id + ":" + facts(id).version();
    }

    private Chosen chosen(FindingId id) {
        return new Chosen(id, facts(id).version());
    }

    private FindingDetails.Facts facts(FindingId id) {
        return reader.details(id, world.inspector).facts();
    }

    private FindingId assigned() {
        var id = FindingId.next();
        beans.getBean(FindingIntake.class)
                .log(
                        id,
                        world.command(
                                null, world.market, null, world.district.township, DueBy.of(DeadlineTerm.days(2))),
                        world.inspector);
        return id;
    }
}
