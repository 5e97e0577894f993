package org.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard lets nothing through that leads into the house. */
class AddressGuardTests {

    private final AddressGuard guard = guard();

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(List.of(allowed), AddressGuardTests::resolve);
    }

    /** Digits are themselves; names are what the test says. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "robot.example" -> InetAddress.getAllByName("203.0.113.7");
            case "rebound.example", "localhost" -> InetAddress.getAllByName("127.0.0.1");
            case "half.example" ->
                new InetAddress[] {InetAddress.getByName("203.0.113.7"), InetAddress.getByName("10.1.2.3")};
            case "metadata.example" -> InetAddress.getAllByName("169.254.169.254");
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    @Test
    void letsPublicHostsThrough() {
        assertThat(guard.check(" https://robot.example/send?key=1 ").getHost()).isEqualTo("robot.example");
        assertThat(guard.check("http://203.0.113.9:8080/").getPort()).isEqualTo(8080);
        assertThat(guard.check("http://[2001:db8::1]/").getHost()).isEqualTo("[2001:db8::1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "localhost",
                "LocalHost",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.5.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "rebound.example",
                "half.example",
                "metadata.example"
            })
    void refusesWhatLeadsInside(String host) {
        assertThatExceptionOfType(HostInternal.class).isThrownBy(() -> guard.check("http://" + host + ":9/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "robot.example",
                "ftp://robot.example/",
                "file:///etc/passwd",
                "gopher://robot.example/",
                "http:///x",
                "http://somebody@robot.example/",
                "http://exa mple/",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoWebAddress(String address) {
        assertThatExceptionOfType(AddressMalformed.class).isThrownBy(() -> guard.check(address));
    }

    @Test
    void refusesNamesThatAreNotFound() {
        assertThatExceptionOfType(HostUnknown.class).isThrownBy(() -> guard.check("https://nowhere.example/"));
    }

    @Test
    void letsThroughWhatTheOperatorNames() {
        var open = guard("localhost", "10.1.0.0/16", "fd12:3456::/32", "192.168.7.7");

        assertThat(open.check("http://localhost:8080/").getHost()).isEqualTo("localhost");
        assertThat(open.check("http://10.1.200.3/").getHost()).isEqualTo("10.1.200.3");
        assertThat(open.check("http://half.example/").getHost()).isEqualTo("half.example");
        assertThat(open.check("http://[fd12:3456::9]/").getHost()).isEqualTo("[fd12:3456::9]");
        assertThat(open.check("http://192.168.7.7/").getHost()).isEqualTo("192.168.7.7");
        assertThatExceptionOfType(HostInternal.class).isThrownBy(() -> open.check("http://127.0.0.1:8080/"));
        assertThatExceptionOfType(HostInternal.class).isThrownBy(() -> open.check("http://10.2.0.1/"));
        assertThatExceptionOfType(HostInternal.class).isThrownBy(() -> open.check("http://192.168.7.8/"));
    }
}
