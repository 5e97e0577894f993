package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The demonstration as it would be if it were started now, and its pages as each of its people is shown them. */
class DemonstrationTodayTests extends DemonstrationTests {

    @Autowired
    private WebApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "leader", "inspector", "wenchang", "admin", "bankou-admin"})
    void noLinkLeadsNowhereForWhoeverIsShownIt(String username) {
        var mvc = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
        var links = new Links(mvc, signedIn(username));

        assertThat(links.dead()).isEmpty();
        assertThat(links.followed()).isGreaterThan(username.equals("bankou-admin") ? 20 : 100);
    }
}
