package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A phone that did not hear the answer sends again, under the same id: that is done once, and no refusal. */
@FullStackTest
class SentAgainTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private JdbcClient jdbc;

    private InspectionWorld world;
    private FindingId finding;

    @BeforeEach
    void makeAWorld(@Autowired ApplicationContext beans) {
        world = new InspectionWorld(beans);
        var round = world.round(InspectionKind.ROUTINE, world.market);
        finding = world.find(round, world.market, DeadlineTerm.days(2));
        rectifications.acknowledge(finding, "网格员", world.district.clerk, null);
    }

    @Test
    void aRectificationIsHandedInOnce() {
        var handIn = handIn(Uuids.next(), photo());

        assertThat(post("rectification", handIn, world.district.clerk)).hasStatusOk();
        assertThat(post("rectification", handIn, world.district.clerk))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SUBMITTED");
        assertThat(rectificationCount()).isEqualTo(1);
    }

    @Test
    void anotherRectificationIsRefusedAsEver() {
        assertThat(post("rectification", handIn(Uuids.next(), photo()), world.district.clerk))
                .hasStatusOk();

        assertThat(post("rectification", handIn(Uuids.next(), photo()), world.district.clerk))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void sentTwiceInTheSameMomentItIsHandedInOnce() throws Exception {
        var handIn = handIn(Uuids.next(), photo());
        Callable<MvcTestResult> attempt = () -> post("rectification", handIn, world.district.clerk);
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<MvcTestResult> answer : pool.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                assertThat(answer.get()).hasStatusOk();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(rectificationCount()).isEqualTo(1);
    }

    @Test
    void aVerificationIsThereOnce() {
        post("rectification", handIn(Uuids.next(), photo()), world.district.clerk);
        var passed = "{\"id\": \"%s\", \"result\": \"PASS\"}".formatted(Uuids.next());

        Stream.of(1, 2)
                .forEach(time -> assertThat(post("verification", passed, world.inspector))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("$.state")
                        .isEqualTo("CLOSED"));
        assertThat(post("verification", passed, world.other))
                .as("somebody else's id says nothing of one's own")
                .hasStatus(HttpStatus.CONFLICT);
    }

    private String handIn(UUID id, EvidenceId photo) {
        return "{\"id\": \"%s\", \"measure\": \"已清运\", \"evidenceIds\": [\"%s\"]}".formatted(id, photo);
    }

    private EvidenceId photo() {
        var file = UploadedFile.of("after.jpg", Photos.jpeg(640, 480));
        return evidence.store(file, world.district.clerk.accountId());
    }

    private int rectificationCount() {
        return jdbc.sql("select count(*) from rectification where finding_id = :finding")
                .param("finding", finding.value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String verb, String json, SignedIn who) {
        return mvc.post()
                .uri("/api/v1/findings/" + finding + "/" + verb)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
