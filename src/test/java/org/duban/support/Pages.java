package org.duban.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What browser tests ask of every page: a picture to look at, nothing refused, nothing that shuts somebody out. */
public final class Pages {

    private static final Path SHOTS = Path.of("target", "pages");
    /** What stands at the edges of the window hides some of a button that has been scrolled under it; that is no small button. */
    private static final String BARS =
            "place => document.querySelectorAll('.masthead, .field-head, .paper-bar, .sections, .tabs-bar, .action-bar, .bulk-bar')"
                    + ".forEach(bar => bar.style.position = place)";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Pages() {}

    /** A window of the width, a phone's if it is narrow, of somebody who brings a token. */
    public static Browser.NewContextOptions window(int width, String language, String token) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 1000)
                .setHasTouch(width < 500)
                .setLocale(language)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
    }

    /** Leaves a picture of the whole page in {@code target/pages}. */
    public static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }

    /** Waits for the pictures, also those that the browser would fetch only when they are scrolled to. */
    public static void loadPictures(Page page) {
        page.evaluate("document.querySelectorAll('img').forEach(picture => picture.loading = 'eager')");
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("[...document.images].every(picture => picture.complete && picture.naturalWidth > 0)")));
    }

    /** Does what leads to another page, and waits until that one is there. */
    public static void follow(Page page, Runnable click) {
        page.evaluate("document.documentElement.dataset.left = ''");
        click.run();
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    /** Presses a button that asks whether it is meant, says that it is, and waits for the page to which that leads. */
    public static void confirm(Page page, Locator button) {
        ask(page, button);
        follow(page, page.locator("#confirm [data-confirm-verb]")::click);
    }

    /** Presses a button that asks whether it is meant, and waits for the question. */
    public static void ask(Page page, Locator button) {
        // Before the page has loaded whole, nobody asks: the form would be sent at once.
        page.waitForLoadState();
        button.click();
        page.locator("#confirm[open]").waitFor();
    }

    /** Leaves the question unanswered, and waits until it is gone. */
    public static void thinkBetter(Page page) {
        page.keyboard().press("Escape");
        page.locator("#confirm").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Collects what the browser refuses from now on, such as an inline style, and what a page asks for in vain. */
    public static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // The answer itself tells more than the line that the console makes of it.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return complaints;
    }

    /** The accessibility rules that the page breaks, each with the element it breaks them at. */
    public static List<String> violations(Page page) {
        var options = new AxeRunOptions();
        // What is in order, or might be, need not be told of: that takes as long as to find out.
        options.setResultTypes(List.of("violations"));
        page.evaluate(BARS, "static");
        // Our pages have no frames, for which it would else open a window of its own each time.
        var violations = new AxeBuilder(page)
                .options(options).setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
        page.evaluate(BARS, "");
        return violations;
    }

    /** The width that the page wants, which is the window's own unless something sticks out. */
    public static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
