package org.duban.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.support.Visitor.location;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.account.SignInRefused.Reason;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.duban.support.PostgresConfiguration;
import org.duban.support.Visitor;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People whom a directory (UnboundID's, in memory) or an identity provider (Spring Authorization Server) vouches for. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PostgresConfiguration.class)
class SignInElsewhereTests {

    private static final String THEIRS = "a-password-of-theirs";
    private static final String OURS = "a-password-of-ours";

    private static final DirectoryOfPeople DIRECTORY = new DirectoryOfPeople();
    private static final ProviderOfIdentity PROVIDER = new ProviderOfIdentity();
    private static int people;

    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry registry) {
        registry.add("duban.sign-in.ldap.url", () -> "ldap://127.0.0.1:" + DIRECTORY.port());
        registry.add("duban.sign-in.ldap.base", () -> "ou=people,dc=duban,dc=test");
        registry.add("duban.sign-in.ldap.bind-dn", () -> DirectoryOfPeople.READER);
        registry.add("duban.sign-in.ldap.bind-password", () -> DirectoryOfPeople.READERS_PASSWORD);
        registry.add("duban.sign-in.ldap.group-base", () -> "ou=groups,dc=duban,dc=test");
        registry.add("duban.sign-in.ldap.roles.INSPECTOR", () -> "patrols");
        registry.add("duban.sign-in.ldap.roles.UNIT", () -> "clerks");
        registry.add("duban.sign-in.oidc.issuer", PROVIDER::issuer);
        registry.add("duban.sign-in.oidc.client-id", () -> "duban");
        registry.add("duban.sign-in.oidc.client-secret", () -> "secret-of-duban");
        registry.add("duban.sign-in.oidc.title", () -> "用市统一身份认证登录");
        registry.add("duban.sign-in.oidc.groups", () -> "realm_access.roles");
        registry.add("duban.sign-in.oidc.roles.LEADER", () -> "leaders");
    }

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private UnitService units;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String name;

    @BeforeEach
    void somebody() throws LDAPException {
        name = "zhang.wei" + ++people;
        if (people == 1) {
            DIRECTORY.group("patrols");
            DIRECTORY.group("clerks");
        }
    }

    @AfterAll
    static void end() {
        DIRECTORY.stop();
        PROVIDER.close();
    }

    @Test
    void theFirstSignInOpensAnAccountWithTheRolesOfTheGroupsAndLaterOnesFollowThem() throws LDAPException {
        var unit = unit("文昌办事处" + name, List.of("文昌办" + name));
        DIRECTORY.person(name, "张伟", "文昌办" + name, THEIRS);
        DIRECTORY.join("patrols", name);

        assertThat(location(signIn(name.toUpperCase(Locale.ROOT), THEIRS))).isEqualTo("/");
        assertThat(account()).satisfies(account -> {
            assertThat(account.displayName()).isEqualTo("张伟");
            assertThat(account.roles()).containsExactly(Role.INSPECTOR);
            assertThat(account.unitId()).isEqualTo(unit.value());
            assertThat(account.signInWay()).isEqualTo(SignInWay.LDAP);
        });

        DIRECTORY.leave("patrols", name);
        DIRECTORY.join("clerks", name);
        assertThat(location(signIn(name, THEIRS))).isEqualTo("/");
        assertThat(account().roles()).containsExactly(Role.UNIT);
    }

    @Test
    void whatAnAdministratorGaveBeyondTheGroupsStays() throws LDAPException {
        DIRECTORY.person(name, "张伟", "没有的单位", THEIRS);
        DIRECTORY.join("patrols", name);
        signIn(name, THEIRS);
        var id = new AccountId(account().id());
        accounts.change(id, new AccountDetails(name, "张伟", Set.of(Role.INSPECTOR, Role.SUPERVISOR), null), null);

        signIn(name, THEIRS);

        assertThat(account().roles()).containsExactly(Role.INSPECTOR, Role.SUPERVISOR);
    }

    @Test
    void aWrongPasswordNoPasswordAndSignsOfAFilterAreNobodys() throws LDAPException {
        DIRECTORY.person(name, "张伟", "", THEIRS);
        DIRECTORY.join("patrols", name);

        assertThat(location(signIn(name, "another"))).isEqualTo("/sign-in?error");
        assertThat(location(signIn(name, ""))).isEqualTo("/sign-in?error");
        assertThat(location(signIn("zhang*", THEIRS))).isEqualTo("/sign-in?error");
        assertThat(location(signIn("*)(uid=*", THEIRS))).isEqualTo("/sign-in?error");
    }

    @Test
    void whoHasNoRoleOrNoUnitIsToldWhy() throws LDAPException {
        DIRECTORY.person(name, "张伟", "从没听说过的单位", THEIRS);
        var visitor = Visitor.of(port);
        assertThat(location(signIn(visitor, name, THEIRS))).isEqualTo("/sign-in?no-role");

        DIRECTORY.join("clerks", name);
        assertThat(location(signIn(visitor, name, THEIRS))).isEqualTo("/sign-in?no-unit");
        assertThat(visitor.get("/sign-in?no-unit").body()).contains("从没听说过的单位", "身份已核实");
        assertThat(accountsNamed()).isZero();
    }

    @Test
    void anAccountWithAPasswordOfDubanIsNotTakenOverUntilItIsHandedOver() throws LDAPException {
        DIRECTORY.person(name, "另一个人", "", THEIRS);
        DIRECTORY.join("patrols", name);
        var id = accounts.open(new AccountDetails(name, "督查一组", Set.of(Role.SUPERVISOR), null), OURS);

        assertThat(location(signIn(name, THEIRS))).isEqualTo("/sign-in?error");
        assertThat(location(signIn(name, OURS))).isEqualTo("/");

        handOver(id);
        assertThat(location(signIn(name, OURS))).isEqualTo("/sign-in?error");
        assertThat(location(signIn(name, THEIRS))).isEqualTo("/");

        accounts.setPassword(id, OURS);
        assertThat(location(signIn(name, OURS))).isEqualTo("/");
    }

    /** On its page, as an administrator. */
    private void handOver(AccountId id) {
        accounts.open(new AccountDetails("admin" + name, "系统管理员", Set.of(Role.ADMIN), null), OURS);
        var administrator = Visitor.of(port).signIn("admin" + name, OURS);
        assertThat(administrator.get("/accounts/" + id + "/edit").body())
                .contains("用督办的密码登录。", "改由目录服务核对密码", "改由统一身份认证登录");
        administrator.post("/accounts/" + id + "/sign-in-way", Map.of("way", "LDAP"));
        assertThat(administrator.get("/accounts/" + id + "/edit").body())
                .contains("密码由目录服务（LDAP）核对。", "改用督办的密码登录")
                .doesNotContain("改由目录服务核对密码");
        assertThat(administrator.get("/accounts?q=" + name).body()).contains("目录服务");
    }

    @Test
    void aDisabledAccountStaysOut() throws LDAPException {
        DIRECTORY.person(name, "张伟", "", THEIRS);
        DIRECTORY.join("patrols", name);
        signIn(name, THEIRS);
        accounts.disable(new AccountId(account().id()));

        assertThat(location(signIn(name, THEIRS))).isEqualTo("/sign-in?disabled");
    }

    @Test
    void aDirectoryThatIsSilentIsToldOfAndLocksNobodyOut() throws LDAPException {
        DIRECTORY.person(name, "张伟", "", THEIRS);
        DIRECTORY.join("patrols", name);
        accounts.open(new AccountDetails("local" + name, "系统管理员", Set.of(Role.SUPERVISOR), null), OURS);
        var broken = new LdapDirectory(new SignInProperties.Ldap(
                URI.create("ldap://127.0.0.1:1"),
                "",
                null,
                null,
                "(uid={0})",
                "uid",
                "cn",
                "ou",
                null,
                "(member={0})",
                Duration.ofSeconds(1),
                Map.of()));

        assertThatThrownBy(() -> broken.person(name, THEIRS))
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refusal -> assertThat(refusal.getReason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(location(signIn("local" + name, OURS))).isEqualTo("/");
    }

    @Test
    void theIdentityProviderLeadsBackToThePageThatWasAskedFor() {
        PROVIDER.person(
                name,
                Map.of("preferred_username", name, "name", "李区长", "realm_access", Map.of("roles", List.of("leaders"))));
        try (var playwright = InstalledChromium.playwright();
                var browser = InstalledChromium.launch(playwright);
                var page = browser.newPage(
                        new Browser.NewPageOptions().setViewportSize(390, 844).setLocale("zh-CN"))) {
            page.navigate(address("/findings"));
            Pages.shoot(page, "sign-in-elsewhere-390");
            assertThat(Pages.violations(page)).isEmpty();
            assertThat(Pages.width(page)).isEqualTo(390);
            goThroughTheProvider(page);

            assertThat(page).hasURL(Pattern.compile(".*/findings.*"));
            assertThat(page.locator(".menu-person strong").first()).hasText("李区长");
            assertThat(account().roles()).containsExactly(Role.LEADER);
            assertThat(account().signInWay()).isEqualTo(SignInWay.OIDC);
            assertThat(sessions()).isEqualTo(1);

            accounts.disable(new AccountId(account().id()));
            assertThat(sessions()).isZero();
        }
    }

    @Test
    void whoeverTheGroupsGiveNoRoleComesBackToTheSignInPageWithTheReason() {
        PROVIDER.person(name, Map.of("preferred_username", name, "name", "路人"));
        try (var playwright = InstalledChromium.playwright();
                var browser = InstalledChromium.launch(playwright);
                var page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN"))) {
            page.navigate(address("/sign-in"));
            goThroughTheProvider(page);

            assertThat(page.locator(".refusal")).containsText("没有使用督办的权限");
            assertThat(accountsNamed()).isZero();
            page.navigate(address("/findings"));
            assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    private void goThroughTheProvider(Page page) {
        // Its form and ours have fields of one name.
        Pages.follow(page, page.getByText("用市统一身份认证登录")::click);
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", ProviderOfIdentity.PASSWORD);
        Pages.follow(page, () -> page.click("button[type=submit]"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> signIn(String username, String password) {
        return signIn(Visitor.of(port), username, password);
    }

    private static HttpResponse<String> signIn(Visitor visitor, String username, String password) {
        return visitor.post("/sign-in", Map.of("username", username, "password", password));
    }

    private AccountRow account() {
        return directory.list(new AccountFilter(name, null, true), 2, null).items().stream()
                .filter(row -> row.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long accountsNamed() {
        return jdbc.sql("select count(*) from account where username = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private UnitId unit(String unit, List<String> aliases) {
        return units.establish(UnitId.next(), new UnitDetails(unit, UnitLevel.TOWNSHIP, null, null, aliases, null, 0));
    }
}
