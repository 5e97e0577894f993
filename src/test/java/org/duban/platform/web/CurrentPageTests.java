package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CurrentPageTests {

    private final CurrentPage page = page("/findings", "unit=7&q=%E5%9E%83%E5%9C%BE&cursor=abc");

    @Test
    void keepsTheRestOfItsAddressAndGoesBackToTheFirstRows() {
        assertThat(page.with("state", "CLOSED")).isEqualTo("/findings?unit=7&q=%E5%9E%83%E5%9C%BE&state=CLOSED");
        assertThat(page.without("unit")).isEqualTo("/findings?q=%E5%9E%83%E5%9C%BE");
    }

    @Test
    void encodesWhatItIsGiven() {
        assertThat(page("/findings", null).with("q", "a&b=c 垃")).isEqualTo("/findings?q=a%26b%3Dc%20%E5%9E%83");
    }

    @Test
    void turnsTheOrderRoundWhenSortedByTheSameColumnAgain() {
        var plain = page("/findings", null);

        assertThat(plain.sortedBy("due", "unit")).isEqualTo("/findings?sort=due");
        assertThat(plain.sortedBy("due", "due")).isEqualTo("/findings?sort=-due");
        assertThat(plain.sortedBy("due", "-due")).isEqualTo("/findings?sort=due");
    }

    @Test
    void belongsToASectionButNotToOneThatMerelyBeginsAlike() {
        assertThat(page("/units/7", null).within("/units")).isTrue();
        assertThat(page("/unitsandmore", null).within("/units")).isFalse();
    }

    @Test
    void isLinkedUnderTheContextPathButComparedWithoutIt() {
        var request = new MockHttpServletRequest("GET", "/duban/tasks");
        request.setContextPath("/duban");

        var below = CurrentPage.of(request);

        assertThat(below.path()).isEqualTo("/tasks");
        assertThat(below.with("lang", "en")).isEqualTo("/duban/tasks?lang=en");
    }

    private static CurrentPage page(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return CurrentPage.of(request);
    }
}
