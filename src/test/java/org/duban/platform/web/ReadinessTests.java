package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A node is ready for visitors while it has its database and a place for evidence. */
@FullStackTest
class ReadinessTests {

    @LocalServerPort
    private int port;

    @Value("${duban.data-dir}")
    private String dataDirectory;

    @Autowired
    private HealthEndpointGroups groups;

    @Test
    void isReadyAndTellsStrangersNothingElse() {
        var answer = Visitor.of(port).get("/actuator/health/readiness", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void dependsOnTheDatabaseAndIsAliveWithout() {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
    }

    @Test
    void isNotReadyWhileNoEvidenceCanBeStored() throws IOException {
        var incoming = Path.of(dataDirectory, "evidence", "incoming");
        Files.createDirectories(incoming);
        var aside = incoming.resolveSibling("aside");
        Files.move(incoming, aside);
        try {
            Files.writeString(incoming, "in the way");

            assertThat(status("readiness")).isEqualTo(503);
            assertThat(status("liveness")).isEqualTo(200);
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        assertThat(status("readiness")).isEqualTo(200);
    }

    private int status(String probe) {
        return Visitor.of(port)
                .get("/actuator/health/" + probe, "Accept", "application/json")
                .statusCode();
    }
}
