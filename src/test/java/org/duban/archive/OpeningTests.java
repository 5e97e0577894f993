package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskId;
import org.duban.campaign.launch.Launches;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.EvidenceStore;
import org.duban.evidence.Photos;
import org.duban.evidence.Sha256;
import org.duban.evidence.UploadedFile;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An archive in which everything fits together may come from anybody: it brings its whole campaign and touches no other. */
@FullStackTest
class OpeningTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CampaignExport export;

    @Autowired
    private Removal removal;

    @Autowired
    private Archives archives;

    @Autowired
    private Opening opening;

    @Autowired
    private Launches launches;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionReplies replies;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidenceGate gate;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TransactionTemplate transaction;

    private CampaignWorld world;
    private CampaignWorld other;
    private TaskId task;
    private byte[] scene;
    private EvidenceId photo;
    private EvidenceId unused;
    private Sha256 content;
    private Map<String, byte[]> entries;

    @BeforeEach
    void carryACampaignAway() throws IOException {
        world = new CampaignWorld(beans);
        other = new CampaignWorld(beans);
        jdbc.sql("update campaign set sample = true where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();
        task = world.task("拆除旱厕", world.township, null);
        scene = Photos.scene(ThreadLocalRandom.current().nextLong());
        photo = evidence.store(UploadedFile.of("现场.jpg", scene), world.clerk.accountId());
        replies.reply(order(world), "已清理", List.of(photo), world.clerk);
        unused = evidence.store(UploadedFile.of("备用.jpg", Photos.scene(12)), world.clerk.accountId());
        content = new Sha256(jdbc.sql("select sha256 from evidence where evidence_id = :id")
                .param("id", photo.value())
                .query(String.class)
                .single());
        jdbc.sql("update account set sample = true where account_id = :id")
                .param("id", world.clerk.accountId().value())
                .update();
        launches.start(world.campaign, world.supervisor);
        var archive = new ByteArrayOutputStream();
        export.write(world.campaign, world.supervisor, "http://example.org", archive);
        entries = unpacked(archive.toByteArray());
        removal.remove(world.campaign);
    }

    @Test
    void whatWasRemovedComesBackAsItWas() throws IOException {
        assertThat(count("campaign_launch where template_id = :id")).isZero();

        assertThat(opening.open(packed(), other.supervisor)).isEqualTo(world.campaign);

        assertThat(count("task where campaign_id = :id")).isEqualTo(2);
        assertThat(entries).containsKey("data/needed/evidence.jsonl");
        assertThat(text("data/needed/evidence.jsonl")).contains(photo.toString());
        assertThat(gate.maySee(photo, world.leader)).isTrue();
        assertThat(opening.check(packed()).refusal()).isInstanceOf(CampaignHereAlready.class);
    }

    @Test
    void ofASampleNothingStaysNeitherRowsNorFiles() throws IOException {
        var evidenceOf = "select count(*) from evidence where evidence_id = any(:ids)";
        assertThat(jdbc.sql(evidenceOf)
                        .param("ids", new UUID[] {photo.value(), unused.value()})
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(store.exists(content)).isFalse();
    }

    @Test
    void instructionsKeepTheNumbersOfTheHouseWhereTheyWereSigned() throws IOException {
        jdbc.sql("update instruction_number set last = last - 1 where year = :year")
                .param("year", DistrictTime.today().getYear())
                .update();
        var here = order(other);

        opening.open(packed(), other.supervisor);

        assertThat(jdbc.sql(
                                "select count(distinct number) from instruction where campaign_id = :id or instruction_id = :here")
                        .param("id", world.campaign.value())
                        .param("here", here.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        order(other);
    }

    @Test
    void noRowGoesToAnotherCampaign() throws IOException {
        replace("data/rows/task.jsonl", world.campaign, other.campaign);

        assertRefused();
        assertThat(jdbc.sql("select count(*) from task where task_id = :id")
                        .param("id", task.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsSaidInTheLogOfAnother() throws IOException {
        replace("data/rows/activity.jsonl", task, other.campaign);

        assertRefused();
    }

    @Test
    void whatBreaksARuleIsRefusedAndNoError() throws IOException {
        replace("data/rows/task.jsonl", "\"OPEN\"", "\"ANYHOW\"");

        assertRefused();
    }

    @Test
    void anUploadGoesWhenItIsRefusedOrTakenInAndIsCalledAsItsSenderCallsIt() throws IOException {
        var admin = new SignedIn(other.supervisor.accountId(), "admin", "管理员", Set.of(Role.ADMIN), null);
        var refused = new MockMultipartFile("file", "C:\\归档\\百日冲刺.zip", "application/zip", new byte[] {1, 2, 3});

        assertThat(mvc.post()
                        .uri("/campaigns/archives")
                        .multipart()
                        .file(refused)
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("百日冲刺.zip")
                .doesNotContain("C:");
        assertThat(archives.list()).extracting(Archives.Waiting::name).doesNotContain("百日冲刺.zip");

        var file = packed();
        assertThat(archives.require(file).name()).isEqualTo("归档.zip");
        assertThat(mvc.post()
                        .uri("/campaigns/archives/opening")
                        .param("file", file)
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThatExceptionOfType(ArchiveNotFound.class).isThrownBy(() -> archives.require(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product",
                "/schemaVersion",
                "/exportedAt",
                "/exportedFrom",
                "/exportedBy",
                "/sums",
                "/campaign",
                "/campaign/id",
                "/campaign/name",
                "/campaign/zoneId",
                "/campaign/zone",
                "/campaign/startsOn",
                "/tables",
                "/tables/0",
                "/tables/0/table",
                "/tables/0/columns",
                "/tables/0/columns/0",
            })
    void aManifestThatLacksSomethingIsRefused(String field) throws IOException {
        var manifest = manifest();
        put(manifest, field, null);

        assertManifestRefused(manifest);
    }

    @ParameterizedTest
    @CsvSource({
        "/exportedAt, gestern",
        "/exportedAt, +999999999-12-31T00:00:00Z",
        "/campaign, 百日冲刺",
        "/campaign/id, 7",
        "/campaign/startsOn, 春天",
        "/tables, 全部",
        "/tables/0, unit",
        "/tables/0/columns, 全部",
        "/bytes, 不多",
    })
    void aManifestThatSaysSomethingElseIsRefused(String field, String said) throws IOException {
        var manifest = manifest();
        put(manifest, field, said);

        assertManifestRefused(manifest);
    }

    @Test
    void rowsWithoutTheirKeyAreRefusedAndNoError() throws IOException {
        var manifest = manifest();
        for (var table : manifest.withArray("/tables")) {
            if (table.path("table").asString().equals("unit")) {
                ((ArrayNode) table.path("columns"))
                        .removeIf(column -> column.asString().equals("unit_id"));
            }
        }
        entries.put(ArchiveWriter.MANIFEST, json.writeValueAsBytes(manifest));

        assertThat(opening.check(packed()).refusal()).isInstanceOf(ArchiveDamaged.class);
        assertRefused();
    }

    @Test
    void rowsThatAreNoneAreRefusedAndNoError() throws IOException {
        entries.put("data/needed/unit.jsonl", "[1, 2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(opening.check(packed()).refusal()).isInstanceOf(ArchiveDamaged.class);
        assertRefused();
    }

    @Test
    void aRowThatMemoryShouldNotHoldIsRefused() throws IOException {
        var entry = "data/needed/unit.jsonl";
        entries.put(entry, oneLine(Lines.LONGEST_ROW + 1));
        var name = packed();
        var size = archives.require(name).size();

        assertThat(size).isLessThan(Lines.LONGEST_ROW / 10);
        assertThat(opening.check(name).refusal())
                .isInstanceOfSatisfying(
                        ArchiveDamaged.class,
                        refusal ->
                                assertThat(refusal.getDetailMessageArguments()).containsExactly(entry));
        assertRefused();
    }

    /** It shrinks well, and yet no more than a row may. */
    private static byte[] oneLine(int length) {
        var line = new byte[length];
        Arrays.fill(line, (byte) ' ');
        var random = new Random(1);
        for (var at = 0; at < length; at += 300) {
            line[at] = (byte) ('a' + random.nextInt(26));
        }
        return line;
    }

    /** Whoever logs something meanwhile waits for the statements alone, and not for what is unpacked before them. */
    @Test
    void nothingOfTheArchiveIsReadOnceOthersHaveToWait() throws Exception {
        var name = packed();
        var elsewhere = Executors.newSingleThreadExecutor();
        var opened = new AtomicReference<Future<CampaignId>>();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table task in row exclusive mode").update();
            opened.set(elsewhere.submit(() -> opening.open(name, other.supervisor)));
            await().atMost(Duration.ofSeconds(15)).until(this::somebodyWaitsForTheTable);
            empty(archives.path(name));
        });

        assertThat(opened.get().get()).isEqualTo(world.campaign);
        assertThat(count("task where campaign_id = :id")).isEqualTo(2);
        elsewhere.shutdown();
    }

    private boolean somebodyWaitsForTheTable() {
        return jdbc.sql("""
                        select exists (select from pg_locks where not granted
                            and relation = 'task'::regclass and mode = 'ShareRowExclusiveLock')
                        """).query(Boolean.class).single();
    }

    private static void empty(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatUnfoldsWithoutEndIsRefused() throws IOException {
        entries.put("data/rows/task.jsonl", new byte[4 * 1024 * 1024]);

        assertThat(opening.check(packed()).refusal()).isInstanceOf(ArchiveUnfolds.class);
    }

    @Test
    void filesAreNoLargerThanTheManifestSays() throws IOException {
        entries.put(
                ArchiveWriter.MANIFEST,
                json.writeValueAsBytes(
                        manifest().put("bytes", manifest().path("bytes").asLong() - 1)));

        var name = packed();

        assertThatExceptionOfType(ArchiveUnfolds.class).isThrownBy(() -> opening.open(name, other.supervisor));
    }

    @Test
    void noMoreIsTakenThanTheInstallationIsSetToTake() throws IOException {
        try (var archive = ArchiveFile.open(archives.path(packed()), DataSize.ofBytes(1_000), json)) {
            assertThatExceptionOfType(ArchiveUnfolds.class).isThrownBy(archive::firstDamage);
        }
    }

    @Test
    void ofARefusedArchiveNoContentStays() throws IOException {
        replace("data/rows/task.jsonl", "\"OPEN\"", "\"ANYHOW\"");

        assertRefused();

        assertThat(store.exists(content)).isFalse();
    }

    @Test
    void whatWasThereBeforeStaysAlsoIfTheArchiveIsRefused() throws IOException {
        store.put(new ByteArrayInputStream(scene));
        replace("data/rows/task.jsonl", "\"OPEN\"", "\"ANYHOW\"");

        assertRefused();

        assertThat(store.exists(content)).isTrue();
    }

    @Test
    void whatSomebodyHandsInMeanwhileStaysAlsoIfTheArchiveIsRefused() throws IOException {
        try (var archive = whole()) {
            var contents = new Contents(archive, store, jdbc);
            contents.bring();
            handInTheSame();

            contents.takeBack();
        }

        assertThat(store.exists(content)).isTrue();
    }

    @Test
    void whatSomebodyHandsInWhileItIsTakenBackIsPutBack() throws IOException {
        EvidenceStore slow = mock(EvidenceStore.class, delegatesTo(store));
        willAnswer(removal -> {
                    handInTheSame();
                    store.remove(removal.getArgument(0));
                    return null;
                })
                .given(slow)
                .remove(content);
        try (var archive = whole()) {
            var contents = new Contents(archive, slow, jdbc);
            contents.bring();

            contents.takeBack();
        }

        assertThat(store.exists(content)).isTrue();
    }

    @Test
    void whatAnotherWhoWasRefusedTookBackIsPutBack() throws IOException {
        try (var archive = whole()) {
            var contents = new Contents(archive, store, jdbc);
            contents.bring();
            store.remove(content);

            contents.keep();
        }

        assertThat(store.exists(content)).isTrue();
    }

    private ArchiveFile whole() throws IOException {
        var archive = ArchiveFile.open(archives.path(packed()), archives.mostUnfolded(), json);
        assertThat(archive.firstDamage()).isNull();
        return archive;
    }

    private void handInTheSame() {
        evidence.store(UploadedFile.of("同一张.jpg", scene), other.clerk.accountId());
    }

    @Test
    void aRefusedOpeningShowsWhatTheArchiveIsAndWhyItIsRefused() throws IOException {
        replace("data/rows/task.jsonl", "\"OPEN\"", "\"ANYHOW\"");
        var admin = new SignedIn(other.supervisor.accountId(), "admin", "管理员", Set.of(Role.ADMIN), null);
        var file = packed();

        assertThat(mvc.post()
                        .uri("/campaigns/archives/opening")
                        .param("file", file)
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("归档包已损坏", manifest().at("/campaign/name").asString());
        assertThatExceptionOfType(ArchiveNotFound.class).isThrownBy(() -> archives.require(file));
    }

    private ObjectNode manifest() {
        return (ObjectNode) json.readTree(entries.get(ArchiveWriter.MANIFEST));
    }

    private static void put(ObjectNode manifest, String field, @Nullable String said) {
        var within = manifest.at(field.substring(0, field.lastIndexOf('/')));
        var name = field.substring(field.lastIndexOf('/') + 1);
        if (within instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), said);
        } else if (said == null) {
            ((ObjectNode) within).remove(name);
        } else {
            ((ObjectNode) within).put(name, said);
        }
    }

    private void assertManifestRefused(ObjectNode manifest) throws IOException {
        entries.put(ArchiveWriter.MANIFEST, json.writeValueAsBytes(manifest));
        var name = packed();

        assertThat(opening.check(name).refusal()).isInstanceOf(ManifestUnfit.class);
        assertThatExceptionOfType(ManifestUnfit.class).isThrownBy(() -> opening.open(name, other.supervisor));
    }

    private void assertRefused() throws IOException {
        var name = packed();
        assertThatExceptionOfType(ArchiveDamaged.class).isThrownBy(() -> opening.open(name, other.supervisor));
        assertThat(count("campaign where campaign_id = :id")).isZero();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what)
                .param("id", world.campaign.value())
                .query(Integer.class)
                .single();
    }

    private InstructionId order(CampaignWorld in) {
        var order = new Order(
                MatterKind.UNIT,
                in.township.value(),
                in.campaign.value(),
                "三日内清理",
                in.township,
                Set.of(),
                DueBy.of(DeadlineTerm.days(3)));
        return instructions.sign(InstructionId.next(), order, in.leader);
    }

    private String text(String entry) {
        return new String(entries.get(entry), StandardCharsets.UTF_8);
    }

    private void replace(String entry, Object former, Object now) {
        var text = text(entry);
        assertThat(text).contains(former.toString());
        entries.put(entry, text.replace(former.toString(), now.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** With digests that are right. */
    private String packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ArchiveWriter(bytes)) {
            for (var entry : entries.entrySet()) {
                if (!entry.getKey().equals(ArchiveWriter.SUMS)
                        && !entry.getKey().equals(ArchiveWriter.MANIFEST)) {
                    archive.add(entry.getKey(), out -> out.write(entry.getValue()));
                }
            }
            var manifest = new String(entries.get(ArchiveWriter.MANIFEST), StandardCharsets.UTF_8);
            var former = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(entries.get(ArchiveWriter.SUMS)));
            archive.addManifest(manifest.replace(former, archive.addSums()).getBytes(StandardCharsets.UTF_8));
        }
        return archives.put("归档.zip", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
