package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.support.Visitor.location;

import java.util.Map;
import java.util.Set;
import org.duban.account.AccountDetails;
import org.duban.account.AccountId;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Taken away, access ends at once, wherever somebody is signed in. */
@FullStackTest
class AccessEndsTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private final AccountDetails somebody = anAccount(Role.SUPERVISOR);
    private AccountId id;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        id = accounts.open(somebody, PASSWORD);
        visitor = Visitor.of(port).signIn(somebody.username(), PASSWORD);
        assertThat(visitor.get("/units").statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheAccountIsDisabled() {
        var token = tokens.issue(id, "script");
        assertThat(callWith(token)).isEqualTo(200);

        accounts.disable(id);

        assertThat(location(visitor.get("/units"))).isEqualTo("/sign-in");
        assertThat(callWith(token)).isEqualTo(401);
    }

    @Test
    void whenItsRolesChange() {
        accounts.change(id, details(Role.LEADER), null);

        assertThat(location(visitor.get("/units"))).isEqualTo("/sign-in");
    }

    @Test
    void whenSomebodyElseSetsItsPassword() {
        accounts.setPassword(id, "another password");

        assertThat(location(visitor.get("/units"))).isEqualTo("/sign-in");
    }

    @Test
    void onAllDevicesWhenOneChangesOnesPassword() {
        var phone = Visitor.of(port).signIn(somebody.username(), PASSWORD);

        var answer = visitor.post(
                "/account/password",
                Map.of("present", PASSWORD, "password", "another password", "again", "another password"));

        assertThat(location(answer)).isEqualTo("/sign-in?password-changed");
        assertThat(location(visitor.get("/units"))).isEqualTo("/sign-in");
        assertThat(location(phone.get("/units"))).isEqualTo("/sign-in");
        phone.signIn(somebody.username(), "another password");
    }

    @Test
    void butNotWhenOnlyTheNameChanges() {
        accounts.change(id, details(Role.SUPERVISOR), null);

        assertThat(visitor.get("/units").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenHasTheRolesOfTheMoment() {
        var token = tokens.issue(id, "script");
        assertThat(Visitor.of(port)
                        .call("POST", "/api/v1/units", "{}", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(422);

        accounts.change(id, details(Role.LEADER), null);

        assertThat(Visitor.of(port)
                        .call("POST", "/api/v1/units", "{}", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    private AccountDetails details(Role role) {
        return new AccountDetails(somebody.username(), "新名", Set.of(role), null);
    }

    private int callWith(String token) {
        return Visitor.of(port)
                .get("/api/v1/units", "Authorization", "Bearer " + token)
                .statusCode();
    }
}
