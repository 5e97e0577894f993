package org.duban.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.duban.account.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody who is signed in asks of the interface, and sends there. */
public record Calls(MockMvcTester mvc) {

    public MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    public MvcTestResult post(SignedIn who, String address, String json) {
        return mvc.post()
                .uri(address)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
