package org.duban.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;

/** A browser in which several people have windows of their own. */
public final class Windows implements AutoCloseable {

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> tokens = new HashMap<>();
    private Browser browser;
    private int port;

    /**
     * Lets them in; skips the test where there is no browser.
     *
     * @param people by what a test calls them
     */
    public void admit(int port, TokenService issuing, Map<String, SignedIn> people) {
        this.port = port;
        this.browser = InstalledChromium.launch(playwright);
        people.forEach((name, who) -> tokens.put(name, issuing.issue(who.accountId(), "browser")));
    }

    public BrowserContext open(String who, int width, String language) {
        return browser.newContext(Pages.window(width, language, tokens.get(who)));
    }

    public String full(String address) {
        return "http://127.0.0.1:" + port + address;
    }

    /** Takes a picture of a page, on which nothing may shut anybody out, be refused or stand outside the window. */
    public void lookAt(String picture, String address, int width, String language, String who) {
        try (var window = open(who, width, language)) {
            var page = window.newPage();
            var complaints = Pages.complaints(page);

            page.navigate(full(address));
            Pages.shoot(page, picture);

            assertThat(Pages.violations(page)).isEmpty();
            assertThat(Pages.width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
