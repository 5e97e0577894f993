package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a file that grows reaches its receiver as it comes, and all of it in the end. */
class FollowerTests {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void begin() throws IOException {
        file = Files.createFile(directory.resolve("growing"));
    }

    @Test
    void sendsWhatIsThereBeforeAllOfItIs() throws Exception {
        var received = new ByteArrayOutputStream();
        var begun = new CountDownLatch(1);
        try (var follower = new Follower(file, new OutputStream() {

            @Override
            public void write(int single) {
                received.write(single);
                begun.countDown();
            }
        })) {
            append("beginning, ");
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            append("end");
            follower.finish();
        }

        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("beginning, end");
    }

    @Test
    void tellsInTheEndThatItsReceiverWasGone() throws IOException {
        append("something");
        try (var follower = new Follower(file, new OutputStream() {

            @Override
            public void write(int single) throws IOException {
                throw new IOException("Connection reset");
            }
        })) {
            assertThatIOException().isThrownBy(follower::finish).withMessage("Connection reset");
        }
    }

    @Test
    void leavesItsReceiverAloneOnceItIsClosed() throws IOException {
        var received = new ByteArrayOutputStream();
        new Follower(file, received).close();

        append("too late");

        assertThat(received.size()).isZero();
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
