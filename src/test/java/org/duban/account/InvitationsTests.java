package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.Secret;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links with which people choose their password. */
@FullStackTest
class InvitationsTests {

    private static final String CHOSEN = "chosen by myself";

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationLinks links;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final AccountDetails details = anAccount(Role.LEADER);

    @Test
    void workOnce() {
        var secret = accounts.invite(invited()).secret();

        assertThat(invitations.require(secret).username()).isEqualTo(details.username());
        invitations.accept(secret, CHOSEN);

        Visitor.of(port).signIn(details.username(), CHOSEN);
        assertIsVoid(secret);
        assertThat(directory.find(details.username()).orElseThrow().awaited()).isNull();
    }

    @Test
    void nobodyGetsInBefore() {
        accounts.invite(invited());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Visitor.of(port).signIn(details.username(), PASSWORD));
    }

    @Test
    void expireAtTheInstantTheySay() {
        var id = invited();
        var now = Instant.parse("2026-11-22T02:00:00Z");
        var issued = at(now).issue(id);

        assertThat(issued.expiresAt()).isEqualTo(now.plus(Duration.ofDays(7)));
        var last = at(issued.expiresAt().minusNanos(1_000));
        var late = at(issued.expiresAt());
        assertThat(last.owner(issued.secret())).contains(id);
        assertThat(late.owner(issued.secret())).isEmpty();
        assertThat(late.useUp(issued.secret())).isFalse();
        assertThat(last.useUp(issued.secret())).isTrue();
    }

    @Test
    void aNewOneVoidsTheFormer() {
        var id = invited();
        var former = accounts.invite(id).secret();
        var latter = accounts.invite(id).secret();

        assertIsVoid(former);
        assertThat(invitations.require(latter).username()).isEqualTo(details.username());
    }

    @Test
    void aPasswordThatIsRefusedLeavesThem() {
        var secret = accounts.invite(invited()).secret();

        assertThatExceptionOfType(PasswordTooShort.class).isThrownBy(() -> invitations.accept(secret, "short"));

        invitations.accept(secret, CHOSEN);
    }

    @Test
    void anotherWayInVoidsThem() {
        var id = invited();
        var secret = accounts.invite(id).secret();

        accounts.setPassword(id, PASSWORD);

        assertIsVoid(secret);
    }

    @Test
    void openNothingThatIsDisabled() {
        var id = invited();
        var secret = accounts.invite(id).secret();

        accounts.disable(id);
        assertIsVoid(secret);

        accounts.enable(id);
        assertThat(invitations.require(secret).username()).isEqualTo(details.username());
    }

    @Test
    void areKeptAsHashesAndInTheLogByNameAlone() {
        var id = invited();
        var secret = accounts.invite(id).secret();

        assertThat(jdbc.sql("select token_hash from account_invitation where account_id = :id")
                        .param("id", id.value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(new Secret(secret).hash());
        assertThat(log.of(id.value())).extracting(Activity::event).containsExactly("OPENED", "INVITED");
        assertThat(log.of(id.value()).toString()).doesNotContain(secret);
    }

    private AccountId invited() {
        return accounts.open(details, SignInWay.PASSWORD);
    }

    private void assertIsVoid(String secret) {
        assertThatExceptionOfType(InvitationVoid.class).isThrownBy(() -> invitations.require(secret));
        assertThatExceptionOfType(InvitationVoid.class).isThrownBy(() -> invitations.accept(secret, CHOSEN));
    }

    /** As they are seen at that moment. */
    private InvitationLinks at(Instant now) {
        return new InvitationLinks(
                jdbc, new InvitationProperties(Duration.ofDays(7)), Clock.fixed(now, ZoneOffset.UTC));
    }
}
