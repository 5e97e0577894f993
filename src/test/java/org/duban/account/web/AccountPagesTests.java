package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.support.Visitor.location;

import java.util.Map;
import org.duban.account.AccountDetails;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages of accounts, and one's own. */
@FullStackTest
class AccountPagesTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @LocalServerPort
    private int port;

    private final AccountDetails administrator = anAccount(Role.ADMIN);
    private final AccountDetails somebody = anAccount(Role.LEADER);
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        accounts.open(administrator, PASSWORD);
        visitor = Visitor.of(port).signIn(administrator.username(), PASSWORD);
    }

    @Test
    void openAnAccount() {
        var answer = visitor.post("/accounts", form(somebody, "LEADER", PASSWORD));

        assertThat(location(answer)).isEqualTo("/accounts");
        assertThat(visitor.get("/accounts?q=" + somebody.username()).body()).contains("账号已开通", somebody.displayName());
        assertThat(found().roles()).containsExactly(Role.LEADER);
    }

    @Test
    void showARefusalAtItsFieldAndKeepWhatWasTyped() {
        var answer = visitor.post("/accounts", form(somebody, "UNIT", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#unitId-error").text()).contains("单位经办人和单位管理员须选择所属单位");
        assertThat(page.select("#role-UNIT").hasAttr("checked")).isTrue();
        assertThat(page.select("#username").val()).isEqualTo(somebody.username());
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void refuseAnAccountWithoutRole() {
        var withoutRole = visitor.post(
                "/accounts", Map.of("username", somebody.username(), "displayName", "名", "password", PASSWORD));

        assertThat(Jsoup.parse(withoutRole.body()).select("#roles-error").text())
                .contains("请至少选择一个角色");
    }

    @Test
    void openAnAccountWithALinkInPlaceOfAPassword() {
        var answer = visitor.post("/accounts", form(somebody, "LEADER", ""));

        var page = location(answer).replace("#invitation", "");
        assertThat(page).isEqualTo("/accounts/" + found().id() + "/edit");
        assertThat(visitor.get(page).body()).contains("请打印通知单交给本人", "待设密码，尚无链接");
        var slip = Jsoup.parse(visitor.post("/accounts/" + found().id() + "/invitation", Map.of())
                .body());
        var link = slip.select(".slip-link").text().replaceFirst("^https?://[^/]+", "");
        assertThat(slip.select(".slip-username").text()).isEqualTo(somebody.username());
        var newcomer = Visitor.of(port);
        assertThat(newcomer.get(link).body()).contains(somebody.displayName());
        assertThat(location(newcomer.post(link, Map.of("password", "my own words", "again", "my own words"))))
                .isEqualTo("/sign-in?password-chosen");
        newcomer.signIn(somebody.username(), "my own words");
        assertThat(newcomer.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void changeAnAccountButNotFromAnOlderPage() {
        var id = accounts.open(somebody, PASSWORD);
        var path = "/accounts/" + id;
        var version = Jsoup.parse(visitor.get(path + "/edit").body())
                .select("input[name=version]")
                .val();
        var change =
                Map.of("username", somebody.username(), "displayName", "新名", "roles", "OVERSIGHT", "version", version);

        assertThat(location(visitor.post(path, change))).isEqualTo("/accounts");
        assertThat(found().displayName()).isEqualTo("新名");

        var again = visitor.post(path, change);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("别人已经修改过这条内容");
    }

    @Test
    void setAPassword() {
        var id = accounts.open(somebody, PASSWORD);
        var path = "/accounts/" + id + "/password";

        var differing = visitor.post(path, Map.of("password", "another password", "again", "other password"));
        var tooShort = visitor.post(path, Map.of("password", "short", "again", "short"));
        var fitting = visitor.post(path, Map.of("password", "another password", "again", "another password"));

        assertThat(Jsoup.parse(differing.body()).select("#again-error").text()).contains("两次输入的密码不一样");
        assertThat(Jsoup.parse(tooShort.body()).select("#password-error").text())
                .contains("密码至少要有 10 个字符");
        assertThat(location(fitting)).isEqualTo("/accounts");
        Visitor.of(port).signIn(somebody.username(), "another password");
    }

    @Test
    void disableAndEnableAnAccount() {
        var id = accounts.open(somebody, PASSWORD);

        assertThat(location(visitor.post("/accounts/" + id + "/disablement", Map.of())))
                .isEqualTo("/accounts");
        assertThat(visitor.get("/accounts?q=" + somebody.username()).body()).doesNotContain(somebody.displayName());
        assertThat(visitor.get("/accounts?disabled=true&q=" + somebody.username())
                        .body())
                .contains(somebody.displayName(), "已停用");
        assertThat(location(visitor.post("/accounts/" + id + "/enablement", Map.of())))
                .isEqualTo("/accounts");
        Visitor.of(port).signIn(somebody.username(), PASSWORD);
    }

    @Test
    void saySorryInTheWordsOfTheRefusal() {
        var answer = visitor.post("/accounts/" + AccountId.next() + "/disablement", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个账号");
    }

    @Test
    void refuseTheWrongPresentPasswordOnOnesOwnPage() {
        var answer = visitor.post(
                "/account/password",
                Map.of("present", "wrong", "password", "another password", "again", "another password"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#present-error").text()).contains("现在的密码不对");
    }

    private AccountRow found() {
        return directory
                .list(new AccountFilter(somebody.username(), null, true), 1, null)
                .items()
                .get(0);
    }

    private static Map<String, String> form(AccountDetails account, String role, String password) {
        return Map.of(
                "username",
                account.username(),
                "displayName",
                account.displayName(),
                "roles",
                role,
                "password",
                password);
    }
}
