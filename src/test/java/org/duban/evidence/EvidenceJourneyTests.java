package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FullStackTest
class EvidenceJourneyTests {

    private final SignedIn inspector =
            new SignedIn(AccountId.next(), "i" + AccountId.next(), "督查员", Set.of(Role.INSPECTOR), null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void employ() {
        jdbc.sql("""
                        insert into account (account_id, version, username, display_name, password_hash, created_at)
                        values (?, 0, ?, ?, '', now())
                        """)
                .params(inspector.accountId().value(), inspector.username(), inspector.displayName())
                .update();
    }

    @Test
    void aPhotoIsHandedInAndShownUnderItsOwnStricterPolicy() {
        var id = EvidenceId.next();

        assertThat(upload(id, Photos.jpeg(640, 480))).hasStatus(HttpStatus.CREATED);
        assertThat(get("/evidence/" + id))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(get("/evidence/" + id + "/thumbnail")).hasStatusOk().hasContentType("image/jpeg");
    }

    @Test
    void aRefusalIsWordedInTheBundle() {
        assertThat(upload(EvidenceId.next(), Photos.heic()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("兼容性最佳");
        assertThat(upload(EvidenceId.next(), new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");
        assertThat(get("/api/v1/evidence/not-an-id")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aPhotoThatIsFarTooLargeIsRefusedWithAWord() {
        assertThat(upload(EvidenceId.next(), Arrays.copyOf(Photos.jpeg(64, 48), 60 << 20)))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("20 MB");
    }

    @Test
    void retriesThatOvertakeOneAnotherAllSucceed() throws Exception {
        var id = EvidenceId.next();
        var photo = Photos.jpeg(640, 480);
        var phone = Executors.newFixedThreadPool(6);
        Callable<Integer> attempt = () -> upload(id, photo).getResponse().getStatus();

        var answers = phone.invokeAll(
                IntStream.range(0, 24).mapToObj(number -> attempt).toList());

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(HttpStatus.CREATED.value());
        }
        phone.shutdown();
    }

    private MvcTestResult upload(EvidenceId id, byte[] content) {
        return mvc.post()
                .uri("/api/v1/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", content))
                .param("id", id.toString())
                .with(user(inspector))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(inspector)).exchange();
    }
}
