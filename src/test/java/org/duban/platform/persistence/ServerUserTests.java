package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Root steps down to run PostgreSQL, in whichever way this machine allows. */
class ServerUserTests {

    @TempDir
    private Path directory;

    @BeforeEach
    void onlyAsRoot() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "only root has to step down");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Stream<Optional<ServerUser>> ways() {
        return Stream.of(Optional.of(ServerUser.NAMESPACE), ServerUser.setpriv(), ServerUser.runuser());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void runsAServer(Optional<ServerUser> way) {
        assumeTrue(way.filter(user -> user.mayWrite(directory)).isPresent(), "this machine does not allow it");

        runServer(way.get());
    }

    @Test
    void changesTheWayBetweenTwoStarts() {
        List<ServerUser> users = ways().flatMap(Optional::stream)
                .filter(user -> user.mayWrite(directory))
                .toList();
        assumeTrue(users.size() > 1, "this machine knows one way only");

        runServer(users.get(0));
        runServer(users.get(1));
        runServer(users.get(0));
    }

    private void runServer(ServerUser user) {
        Path programs = TestPostgres.shared().programs();
        Cluster cluster = new Cluster(directory);
        Path log = directory.resolve("log");
        assertThat(log.toFile().mkdir() || log.toFile().isDirectory()).isTrue();
        PostgresPrograms steppedDown = new PostgresPrograms(programs, log, user);
        user.own(directory);
        cluster.prepare(steppedDown);
        PostgresServer server = new PostgresServer(cluster, steppedDown);

        assertThat(server.start(Map.of())).isPositive();
        server.stop();
    }
}
