package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipFile;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignWorld;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.shared.NotFound;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The archive of a campaign is whole, and nobody but its receiver notices how slowly it is received. */
@FullStackTest
class CampaignExportTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CampaignExport export;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionReplies replies;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private CampaignWorld world;
    private byte[] photo;

    @BeforeEach
    void handAPhotoIn() {
        world = new CampaignWorld(beans);
        photo = Photos.scene(ThreadLocalRandom.current().nextLong());
        var order = new Order(
                MatterKind.UNIT,
                world.township.value(),
                world.campaign.value(),
                "三日内清理",
                world.township,
                Set.of(),
                DueBy.of(DeadlineTerm.days(3)));
        var id = instructions.sign(InstructionId.next(), order, world.leader);
        var file = evidence.store(UploadedFile.of("现场.jpg", photo), world.clerk.accountId());
        replies.reply(id, "已清理", List.of(file), world.clerk);
    }

    @Test
    void holdsAllThatItsDigestsSayAndEndsWithItsManifest() throws IOException {
        var file = directory.resolve("whole.zip");
        String digest;
        try (var out = Files.newOutputStream(file)) {
            digest = export(world.campaign, out);
        }

        try (var archive = ArchiveFile.open(file, DataSize.ofGigabytes(1), json);
                var zip = new ZipFile(file.toFile())) {
            assertThat(archive.firstDamage()).isNull();
            assertThat(archive.digest()).isEqualTo(digest);
            assertThat(archive.manifest().files()).isEqualTo(1);
            assertThat(archive.manifest().bytes()).isEqualTo(photo.length);
            assertThat(archive.files()).hasSize(1);
            assertThat(zip.stream().reduce((one, next) -> next))
                    .hasValueSatisfying(last -> assertThat(last.getName()).isEqualTo(ArchiveWriter.MANIFEST));
            for (var entry : archive.files().keySet()) {
                assertThat(archive.read(entry)).hasBinaryContent(photo);
            }
        }
    }

    @Test
    void keepsNoTransactionOpenForWhoeverReceivesIt() {
        var open = new ArrayList<Boolean>();

        export(world.campaign, new Receiver() {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                // The slowest of all: it takes nothing as long as somebody reads the campaign.
                open.add(isRead(Duration.ofSeconds(30)));
            }
        });

        assertThat(open).isNotEmpty().containsOnly(false);
    }

    /** Whether there is still a moment of the database held after so long. */
    private boolean isRead(Duration patience) throws IOException {
        var end = Instant.now().plus(patience);
        var held = true;
        while (held && Instant.now().isBefore(end)) {
            held = jdbc.sql("""
                            select exists (select from pg_stat_activity
                                           where datname = current_database() and pid <> pg_backend_pid()
                                             and state = 'idle in transaction')
                            """).query(Boolean.class).single();
            try {
                Thread.sleep(held ? 50 : 0);
            } catch (InterruptedException interrupted) {
                throw new InterruptedIOException();
            }
        }
        return held;
    }

    @Test
    void leavesNoFileBehindAlsoWhereItBreaksOff() throws IOException {
        var gone = new Receiver() {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        };
        var unknown = CampaignId.next();

        export(world.campaign, new ByteArrayOutputStream());
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> export(world.campaign, gone));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> export(unknown, gone));

        assertThat(leftOf(world.campaign)).isEmpty();
        assertThat(leftOf(unknown)).isEmpty();
    }

    private String export(CampaignId campaign, OutputStream out) {
        return export.write(campaign, world.supervisor, "http://example.org", out);
    }

    private static List<Path> leftOf(CampaignId campaign) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Aside.prefix(campaign)))
                    .toList();
        }
    }

    /** Somebody at the other end. */
    private abstract static class Receiver extends OutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }
    }
}
