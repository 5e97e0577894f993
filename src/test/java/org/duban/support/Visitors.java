package org.duban.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who call a page of the application under test, without an account behind them. */
public final class Visitors {

    private Visitors() {}

    /** Somebody in a role who came by the application's own forms. */
    public static RequestPostProcessor in(Role role) {
        var person = new SignedIn(AccountId.next(), "visitor", "督查室", Set.of(role), null);
        return request -> user(person).postProcessRequest(csrf().postProcessRequest(request));
    }
}
