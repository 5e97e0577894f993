package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.DeviceWord;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Exif;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingRectifications;
import org.duban.finding.LogFinding;
import org.duban.finding.recurrence.RecheckId;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.Rechecked;
import org.duban.finding.recurrence.Rechecks;
import org.duban.finding.recurrence.Seen;
import org.duban.finding.recurrence.SightingId;
import org.duban.finding.recurrence.Sightings;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.json.JsonPathValueAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The doubts stand under the photos for those who verify or supervise, and for nobody else. */
@FullStackTest
class PhotoDoubtsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private byte[] photo;
    private FindingId first;
    private FindingId second;
    private EvidenceId after;

    @BeforeEach
    void aPhotoThatIsHandedInForTwoFindings() {
        world = new InspectionWorld(beans);
        photo = Photos.scene(
                Uuids.next().getLeastSignificantBits(),
                Exif.taken("2020:01:01 08:00:00").at(35, 115));
        first = finding();
        handIn(first);
        second = finding();
        after = handIn(second);
    }

    @Test
    void areToldWithTheirFiguresAndWhereThePhotoWasShownBefore() throws Exception {
        var doubts = page(second, world.district.supervisor).select(".photo-doubts");

        assertThat(doubts).hasSize(1);
        assertThat(doubts.text())
                .contains("照片拍摄于发现问题之前")
                .contains("天后才上传")
                .contains("设备报告定位是模拟的")
                .contains("同一张照片此前已作为佐证上传")
                .containsPattern("拍摄位置距点位 [\\d,]+ 米");
        assertThat(doubts.select("a").attr("href")).isEqualTo("/findings/" + first);
        assertThat(page(second, world.inspector).select(".photo-doubts")).hasSize(1);
    }

    @Test
    void areNotToldToThoseWhoHandPhotosIn() throws Exception {
        var page = page(second, world.district.clerk);

        assertThat(page.select(".photo img")).isNotEmpty();
        assertThat(page.select(".photo-doubts")).isEmpty();
        assertThat(mvc.get()
                        .uri("/api/v1/evidence/" + after)
                        .with(user(world.district.clerk))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.doubts");
    }

    @Test
    void areToldOverTheInterface() {
        doubtsOf(after)
                .asArray()
                .contains("TAKEN_BEFORE", "FAR_FROM_PLACE", "MOCKED", "USED_BEFORE")
                .doesNotContain("CLOCK_OFF");
    }

    @Test
    void areToldOfWhatWasSeenAgainAsWell() throws Exception {
        var seen = store(world.inspector);
        var open = finding();
        var said = new Seen(null, null, null, List.of(seen));
        beans.getBean(Sightings.class).tell(open, SightingId.next(), said, world.inspector);

        assertThat(page(open, world.district.supervisor)
                        .select(".sighting .photo-doubts")
                        .text())
                .contains("照片拍摄于发现问题之前", "同一张照片此前已作为佐证上传")
                .containsPattern("拍摄位置距点位 [\\d,]+ 米");
        doubtsOf(seen).asArray().contains("TAKEN_BEFORE", "FAR_FROM_PLACE", "USED_BEFORE");
    }

    @Test
    void areToldOfWhatWasLookedAtAgainAfterItWasStruckOff() throws Exception {
        beans.getBean(FindingRectifications.class).pass(first, null, world.inspector, null);
        var recheck = beans.getBean(RecheckReader.class).of(first, world.other).get(0);
        var seen = store(world.other);
        var told = new Rechecked(RecheckResult.CLEAN, null, null, null, List.of(seen), null);
        beans.getBean(Rechecks.class).tell(first, new RecheckId(recheck.id()), told, world.other);

        assertThat(page(first, world.district.supervisor)
                        .select(".recheck .photo-doubts")
                        .text())
                .contains("照片拍摄于发现问题之前", "同一张照片此前已作为佐证上传");
        doubtsOf(seen).asArray().contains("TAKEN_BEFORE", "FAR_FROM_PLACE", "USED_BEFORE");
    }

    private EvidenceId store(SignedIn who) {
        var said = DeviceWord.of(null, 33.62, 114.65, 10.0, true);
        var upload = new UploadedFile("a.jpg", photo.length, new ByteArrayResource(photo), said);
        return beans.getBean(EvidenceService.class).store(upload, who.accountId());
    }

    private JsonPathValueAssert doubtsOf(EvidenceId id) {
        return assertThat(mvc.get()
                        .uri("/api/v1/evidence/" + id)
                        .with(user(world.inspector))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.doubts[*].kind");
    }

    private FindingId finding() {
        var id = FindingId.next();
        beans.getBean(FindingIntake.class)
                .log(
                        id,
                        new LogFinding(
                                world.district.campaign,
                                world.market,
                                null,
                                null,
                                "暴露垃圾",
                                null,
                                null,
                                "市场东门外垃圾未及时清运",
                                null,
                                world.district.township,
                                Set.of(),
                                DueBy.of(DeadlineTerm.days(2)),
                                null,
                                null,
                                null,
                                33.62,
                                114.65,
                                List.of(),
                                List.of(),
                                "现场不便拍照",
                                null),
                        world.inspector);
        return id;
    }

    private EvidenceId handIn(FindingId finding) {
        var rectifications = beans.getBean(FindingRectifications.class);
        rectifications.acknowledge(finding, "网格员", world.district.clerk, null);
        var id = store(world.district.clerk);
        rectifications.submit(finding, "已清运", Effort.NONE, List.of(id), world.district.clerk, null);
        return id;
    }

    private Document page(FindingId finding, SignedIn who) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri("/findings/" + finding)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(who))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
