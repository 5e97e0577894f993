package org.duban.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceInMemory;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Exif;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.shared.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class EvidenceWebTests {

    private final SignedIn inspector = person("inspector", Role.INSPECTOR);
    private final SignedIn clerk = person("wenchang", Role.UNIT);
    private final StaticListableBeanFactory features = new StaticListableBeanFactory();

    @TempDir
    Path root;

    private EvidenceService evidence;
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        evidence = EvidenceInMemory.below(root);
        var gate = new EvidenceGate(evidence, features.getBeanProvider(EvidenceAccess.class));
        mvc = MockMvcTester.of(
                        List.of(
                                new EvidenceApi(evidence, gate, new NoDoubts()),
                                new EvidenceController(evidence, gate, EvidenceInMemory.copiesBelow(root))),
                        builder -> builder.setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                                .build())
                .withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
        actAs(inspector);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesAPhotoAndTellsWhereItIs() {
        var id = EvidenceId.next();

        var answer =
                upload(Photos.jpeg(64, 48, Exif.taken("2026:11:20 08:30:05").at(35, 115)), id);

        assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader("Location", "/api/v1/evidence/" + id);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                        {"id": "%s", "takenAt": "2026-11-20T00:30:05Z",
                         "position": {"latitude": 35.5, "longitude": 115.5}}""".formatted(id));
        assertThat(answer).bodyJson().extractingPath("$.sha256").asString().hasSize(64);
    }

    @Test
    void makesTheIdWhenTheClientHasNone() {
        assertThat(mvc.post()
                        .uri("/api/v1/evidence")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.png", "image/png", Photos.png(8, 8)))
                        .exchange())
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void keepsTheDevicesWordApartFromTheCameras() {
        var answer = uploadSaying(
                Photos.jpeg(64, 48, Exif.taken("2026:11:20 08:30:05").at(35, 115)),
                Map.of(
                        "takenAt", "2031-01-01T00:00:00Z",
                        "latitude", "33.6",
                        "longitude", "114.7",
                        "accuracy", "12.5",
                        "mocked", "true"));
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var path = answer.getResponse().getHeader("Location");

        assertThat(get(path)).bodyJson().isLenientlyEqualTo("""
                        {"takenAt": "2026-11-20T00:30:05Z", "position": {"latitude": 35.5, "longitude": 115.5},
                         "device": {"takenAt": "2031-01-01T00:00:00Z", "latitude": 33.6, "longitude": 114.7,
                                    "accuracy": 12.5, "mocked": true}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude, 90.1, longitude, 0, latitude",
        "latitude, NaN, longitude, 0, latitude",
        "latitude, 0, longitude, 180.5, longitude",
        "latitude, 33, mocked, false, longitude",
        "longitude, 114, mocked, false, latitude",
        "accuracy, -1, mocked, false, accuracy",
        "accuracy, Infinity, mocked, false, accuracy",
        "takenAt, +10000-01-01T00:00:00Z, mocked, false, takenAt"
    })
    void refusesWhatNoDeviceCanMean(String one, String value, String other, String otherValue, String field) {
        var answer = uploadSaying(Photos.jpeg(64, 48), Map.of(one, value, other, otherValue));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer)
                .failure()
                .satisfies(refusal ->
                        assertThat(((DomainException) refusal).field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2014-12-31T00:00:00Z", "2099-01-01T00:00:00Z"})
    void keepsAClockThatIsWrong(String takenAt) {
        assertThat(uploadSaying(Photos.jpeg(64, 48), Map.of("takenAt", takenAt)))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void givesOthersACopyWithoutWhatTheCameraWrote() throws IOException {
        var id = store(
                "a.jpg", Photos.jpeg(64, 48, Exif.taken("2026:11:20 08:30:05").at(35, 115)));
        features.addBean("findings", (EvidenceAccess) (asked, who) -> true);
        var own = get("/evidence/" + id).getResponse();
        actAs(clerk);
        var copy = get("/evidence/" + id).getResponse();

        assertThat(own.getContentAsString(StandardCharsets.ISO_8859_1)).contains("Exif", "2026:11:20");
        assertThat(copy.getContentAsString(StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2026:11:20");
        assertThat(copy.getContentType()).isEqualTo("image/jpeg");
        assertThat(copy.getHeader("ETag")).isNotEqualTo(own.getHeader("ETag"));
        assertThat(ImageIO.read(new ByteArrayInputStream(copy.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(64);
        assertThat(get("/api/v1/evidence/" + id))
                .bodyJson()
                .extractingPath("$.position")
                .isNull();
        for (var role : List.of(Role.SUPERVISOR, Role.ADMIN, Role.OVERSIGHT)) {
            actAs(person("office", role));
            assertThat(get("/evidence/" + id).getResponse().getContentAsByteArray())
                    .isEqualTo(own.getContentAsByteArray());
        }
    }

    @Test
    void refusesWithTheFittingStatus() {
        assertThat(upload("MZ program".getBytes(StandardCharsets.US_ASCII), EvidenceId.next()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(upload(new byte[(1 << 20) + 1], EvidenceId.next())).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(upload(new byte[0], EvidenceId.next())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void describesEvidence() {
        var id = store("占道经营.jpg", Photos.jpeg(64, 48));

        assertThat(get("/api/v1/evidence/" + id)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"id": "%s", "mediaType": "image/jpeg", "fileName": "占道经营.jpg",
                         "width": 64, "height": 48, "takenAt": null, "uploadedBy": "%s"}""".formatted(
                        id, inspector.accountId()));
    }

    @Test
    void showsThePhotoInAWayThatCanRunNothing() {
        var photo = Photos.jpeg(64, 48);
        var id = store("占道经营.jpg", photo);

        var answer = get("/evidence/" + id);

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("ETag", "\"" + evidence.info(id).sha256() + "\"")
                .body()
                .isEqualTo(photo);
        Assertions.assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline;")
                .endsWith("filename*=UTF-8''%E5%8D%A0%E9%81%93%E7%BB%8F%E8%90%A5.jpg");
    }

    @Test
    void doesNotSendAgainWhatTheBrowserHas() {
        var id = store("a.jpg", Photos.jpeg(64, 48));

        assertThat(mvc.get()
                        .uri("/evidence/" + id)
                        .header("If-None-Match", "\"" + evidence.info(id).sha256() + "\"")
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .body()
                .isEmpty();
    }

    @Test
    void sendsAPdfToBeSaved() {
        var id = store("批复.pdf", Photos.pdf());

        Assertions.assertThat(get("/evidence/" + id).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void showsThumbnailsInTwoSizes() {
        var id = store("a.png", Photos.png(2000, 1500));

        assertThat(get("/evidence/" + id + "/thumbnail")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get("/evidence/" + id + "/thumbnail?size=1280"))
                .hasStatusOk()
                .hasHeader("ETag", "\"" + evidence.info(id).sha256() + "-1280\"")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(get("/evidence/" + id + "/thumbnail?size=5000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void hidesFromOthersWhatNoFeatureShowsThem() {
        var id = store("a.jpg", Photos.jpeg(64, 48));
        features.addBean("strangers", (EvidenceAccess) (asked, who) -> false);
        actAs(clerk);

        assertThat(get("/evidence/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/evidence/" + id + "/thumbnail")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/evidence/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/evidence/" + EvidenceId.next())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsToOthersWhatOneFeatureShowsThem() {
        var id = store("a.jpg", Photos.jpeg(64, 48));
        features.addBean("strangers", (EvidenceAccess) (asked, who) -> false);
        features.addBean("findings", (EvidenceAccess)
                (asked, who) -> asked.equals(id) && who.username().equals("wenchang"));
        actAs(clerk);

        assertThat(get("/evidence/" + id)).hasStatusOk();
        assertThat(get("/api/v1/evidence/" + id)).hasStatusOk();
    }

    private EvidenceId store(String name, byte[] content) {
        return evidence.store(UploadedFile.of(name, content), inspector.accountId());
    }

    private MvcTestResult upload(byte[] content, EvidenceId id) {
        return mvc.post()
                .uri("/api/v1/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", content))
                .param("id", id.toString())
                .exchange();
    }

    private MvcTestResult uploadSaying(byte[] content, Map<String, String> said) {
        var request = mvc.post()
                .uri("/api/v1/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", content));
        said.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private static final class NoDoubts extends WordedDoubts {

        NoDoubts() {
            super(null, null, null);
        }

        @Override
        List<Worded> of(EvidenceId id) {
            return List.of();
        }
    }

    private static void actAs(SignedIn who) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, null));
    }

    private static SignedIn person(String username, Role role) {
        return new SignedIn(AccountId.next(), username, username, Set.of(role), null);
    }
}
