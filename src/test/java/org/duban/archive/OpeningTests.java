package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.duban.account.Role;
import org.duban.account.SignedIn;
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
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private CampaignWorld world;
    private CampaignWorld other;
    private TaskId task;
    private EvidenceId photo;
    private Map<String, byte[]> entries;

    @BeforeEach
    void carryACampaignAway() throws IOException {
        world = new CampaignWorld(beans);
        other = new CampaignWorld(beans);
        jdbc.sql("update campaign set sample = true where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();
        task = world.task("拆除旱厕", world.township, null);
        photo = evidence.store(UploadedFile.of("现场.jpg", Photos.scene(11)), world.clerk.accountId());
        replies.reply(order(world), "已清理", List.of(photo), world.clerk);
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
    void instructionsKeepTheNumbersOfTheHouseWhereTheyWereSigned() throws IOException {
        jdbc.sql("update instruction_number set last = last - 1").update();
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
