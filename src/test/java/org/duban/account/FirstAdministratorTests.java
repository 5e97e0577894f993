package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.account.AccountMother.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The way into an empty system. */
@FullStackTest
@Transactional
class FirstAdministratorTests {

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    /** Empty tables in front of the real ones, for this transaction; statements prepared before must look again. */
    @BeforeEach
    void nobodyIsThere() {
        jdbc.sql("create temp table account (like account including all) on commit drop")
                .update();
        jdbc.sql("create temp table account_role (like account_role including all) on commit drop")
                .update();
        jdbc.sql("discard plans").update();
    }

    @Test
    void theLinkLeadsToAFormOnce() {
        var link = "/first-administrator/" + firstAdministrator.invite().orElseThrow();

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("name=\"displayName\"");
        assertThat(submit(link, PASSWORD, PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in?first-administrator");
        assertThat(mvc.get().uri("/sign-in?first-administrator")).bodyText().contains("管理员账号已创建");

        assertThat(directory
                        .list(new AccountFilter(null, null, false), 10, null)
                        .items())
                .singleElement()
                .satisfies(
                        account -> assertThat(account.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.SUPERVISOR));
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(submit(link, PASSWORD, PASSWORD)).hasStatus(404);
    }

    @Test
    void aWrongLinkIsNotFound() {
        firstAdministrator.invite();

        var answer = mvc.get().uri("/first-administrator/guessed").exchange();
        assertThat(answer).hasStatus(404);
        assertThat(answer.getMvcResult().getResolvedException()).isInstanceOf(InvalidFirstLink.class);
        assertThatExceptionOfType(InvalidLink.class)
                .isThrownBy(() -> firstAdministrator.create("guessed", "admin", "管理员", PASSWORD));
    }

    @Test
    void aRefusedFormLeavesTheLinkInForce() {
        var link = "/first-administrator/" + firstAdministrator.invite().orElseThrow();

        assertThat(submit(link, "short", "short")).hasStatus(422);
        assertThat(submit(link, PASSWORD, PASSWORD + "x")).hasStatus(422);

        assertThat(submit(link, PASSWORD, PASSWORD)).hasStatus3xxRedirection();
    }

    @Test
    void theSignInPageSaysWhereTheLinkIsUntilSomebodyIsThere() {
        assertThat(mvc.get().uri("/sign-in")).bodyText().contains("服务器日志");

        firstAdministrator.create(firstAdministrator.invite().orElseThrow(), "admin", "管理员", PASSWORD);

        assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("服务器日志");
    }

    @Test
    void aNewLinkVoidsTheFormer() {
        var former = firstAdministrator.invite().orElseThrow();
        firstAdministrator.invite();

        assertThat(mvc.get().uri("/first-administrator/" + former)).hasStatus(404);
    }

    @Test
    void nobodyIsInvitedOnceThereIsAnAccount() {
        firstAdministrator.create(firstAdministrator.invite().orElseThrow(), "admin", "管理员", PASSWORD);

        assertThat(firstAdministrator.invite()).isEmpty();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult submit(
            String link, String password, String again) {
        return mvc.post()
                .uri(link)
                .with(csrf())
                .param("username", "admin")
                .param("displayName", "系统管理员")
                .param("password", password)
                .param("again", again)
                .exchange();
    }
}
