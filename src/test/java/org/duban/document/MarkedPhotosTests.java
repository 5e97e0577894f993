package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.duban.account.SignedIn;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Photo;
import org.duban.document.paper.PhotoCopies;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.LogFinding;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a paper shows of a photo bears the office and the finding, unless the office does not want it; the photo stays as it is. */
@FullStackTest
class MarkedPhotosTests {

    private static final byte[] ORIGINAL = Photos.jpeg(1280, 960);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private FindingIntake findings;

    @Autowired
    private MarkedPhotos photos;

    @Autowired
    private StationerySettings stationery;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private EvidenceId photo;

    @BeforeEach
    void aFindingWithAPhoto() {
        world = new InspectionWorld(beans);
        photo = evidence.store(UploadedFile.of("现场.jpg", ORIGINAL), world.inspector.accountId());
        var plain = world.command(null, world.market, null, world.district.township, null);
        findings.log(FindingId.next(), with(plain, photo), world.inspector);
    }

    @Test
    void isDrawnIntoTheCornerOfTheCopyAlone() throws IOException {
        var plain = ImageIO.read(
                new ByteArrayInputStream(PhotoCopies.plain(evidence).of(photo.value())));
        var marked = ImageIO.read(new ByteArrayInputStream(photos.of(photo.value())));

        int changed = 0;
        for (int y = 0; y < plain.getHeight(); y++) {
            for (int x = 0; x < plain.getWidth(); x++) {
                if (difference(plain.getRGB(x, y), marked.getRGB(x, y)) > 90) {
                    changed++;
                    assertThat(y).isGreaterThan(plain.getHeight() * 9 / 10);
                }
            }
        }
        assertThat(changed).isGreaterThan(200);
        assertThat(evidence.open(photo).content().getContentAsByteArray()).isEqualTo(ORIGINAL);
    }

    @Test
    void isSwitchedOffByTheOffice() {
        stationery.choose(
                world.district.campaign,
                new Stationery(null, null, null, List.of(), null, null, null, true),
                world.district.supervisor);

        assertThat(photos.of(photo.value()))
                .isEqualTo(PhotoCopies.plain(evidence).of(photo.value()));
    }

    @Test
    void allPhotosOfAPaperAreLookedUpInOneStatement() {
        var second = evidence.store(UploadedFile.of("整改.jpg", ORIGINAL), world.inspector.accountId());
        findings.log(
                FindingId.next(),
                with(world.command(null, world.market, null, world.district.township, null), second),
                world.inspector);
        var ids = List.of(photo.value(), second.value());
        var paper = new Paper(
                Paper.Layout.FORM,
                null,
                List.of("清单"),
                null,
                List.of(new org.duban.document.paper.Photos(
                        ids.stream().map(id -> new Photo(id, "现场")).toList())),
                null,
                null,
                null,
                PaperWords.of(Locale.SIMPLIFIED_CHINESE));
        var marked = new ArrayList<byte[]>();

        var statements = Statements.during(() -> {
            var copies = photos.on(paper);
            ids.forEach(id -> marked.add(copies.of(id)));
        });

        assertThat(statements).hasSize(1);
        assertThat(marked.get(0)).isEqualTo(photos.of(photo.value()));
        assertThat(marked.get(1)).isNotEqualTo(marked.get(0));
    }

    @Test
    void isShownToThoseWhoMaySeeThePhoto() {
        var address = "/documents/photos/" + photo;
        assertThat(get(world.district.supervisor, address)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get(world.district.otherClerk, address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSwitchIsOnUntilItIsTakenOff() {
        var settings = "/documents/stationery/" + world.district.campaign;
        assertThat(get(world.district.supervisor, settings)).bodyText().contains("checked=\"checked\"");

        assertThat(mvc.post()
                        .uri(settings)
                        .with(user(world.district.supervisor))
                        .with(csrf())
                        .param("_marksPhotos", "on")
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(stationery.of(world.district.campaign).marksPhotos()).isFalse();
        assertThat(get(world.district.supervisor, settings)).bodyText().doesNotContain("checked=\"checked\"");
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private static int difference(int one, int other) {
        return Math.abs((one & 0xff) - (other & 0xff));
    }

    private static LogFinding with(LogFinding plain, EvidenceId photo) {
        return new LogFinding(
                plain.campaignId(),
                plain.placeId(),
                null,
                null,
                plain.category(),
                null,
                null,
                plain.description(),
                null,
                plain.unitId(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(photo),
                List.of(),
                null,
                null);
    }
}
