package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is printed leads to where people are, or the page says that it does not. */
class PublicAddressTests {

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.1.1", "[::1]"})
    void onTheMachineItselfItLeadsNowhereUnlessOneIsSet(String host) {
        opened(host);

        assertThat(address("").leadsNowhere()).isTrue();
        assertThat(address("")).hasToString("http://" + host + ":8080");
        assertThat(address("https://duban.example/").leadsNowhere()).isFalse();
        assertThat(address("https://duban.example/").builder().path("/wall/x").toUriString())
                .isEqualTo("https://duban.example/wall/x");
        assertThat(address("http://localhost").leadsNowhere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "duban.example", "localhost.example"})
    void elsewhereItIsTheOneUnderWhichThePageWasOpened(String host) {
        opened(host);

        assertThat(address("").leadsNowhere()).isFalse();
        assertThat(address("https://other.example")).hasToString("http://" + host + ":8080");
    }

    private static PublicAddress address(String configured) {
        return new PublicAddress(configured);
    }

    private static void opened(String host) {
        var request = new MockHttpServletRequest("GET", "/displays");
        request.setServerName(host);
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
