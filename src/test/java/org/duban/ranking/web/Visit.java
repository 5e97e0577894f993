package org.duban.ranking.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.duban.account.SignedIn;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls pages as somebody of a ranking's world. */
final class Visit {

    private Visit() {}

    static MvcTestResult get(MockMvcTester mvc, SignedIn who, String page, String... headers) {
        var request = mvc.get().uri(page).header("Accept-Language", "zh-CN").with(user(who));
        for (var i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    /** Where an answer sends the browser. */
    static String location(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
