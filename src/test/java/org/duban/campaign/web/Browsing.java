package org.duban.campaign.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import org.duban.account.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks for pages and sends forms as somebody, in Chinese. */
public record Browsing(MockMvcTester mvc) {

    public MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).locale(Locale.CHINA).with(user(who)).exchange();
    }

    /** @param fields names and values in turn */
    public MvcTestResult form(SignedIn who, String address, String... fields) {
        var request =
                mvc.post().uri(address).locale(Locale.CHINA).with(user(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult json(SignedIn who, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
