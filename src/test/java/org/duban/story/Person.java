package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.duban.evidence.Photos;
import org.duban.support.Pages;

/** Somebody who is signed in and uses the pages as people do: by what is written on them. */
final class Person implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESK = 1440;

    final Page page;
    final List<String> complaints;

    private final BrowserContext context;
    private final String root;

    private Person(BrowserContext context, String root) {
        this.context = context;
        this.root = root;
        this.page = context.newPage();
        this.complaints = Pages.complaints(page);
    }

    /** Signs in by the page for it, in a window of the width. */
    static Person signIn(Browser browser, int port, String username, int width) {
        var person = newcomer(browser, port, width);
        person.signIn(username, Town.PASSWORD);
        return person;
    }

    /** Somebody who has not signed in yet. */
    static Person newcomer(Browser browser, int port, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 1000)
                .setHasTouch(width == PHONE)
                .setLocale("zh-CN"));
        return new Person(context, "http://127.0.0.1:" + port);
    }

    void signIn(String username, String password) {
        open("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        press("登录");
    }

    void open(String address) {
        page.navigate(address.startsWith("/") ? root + address : address);
    }

    /**
     * Goes from the desk to all of what it shows the first of, and keeps to the town: what others left may come before.
     *
     * @param register how the address begins to which the desk leads
     */
    void openAll(String register, Town town) {
        open("/");
        var all = page.locator("main a[href^='" + register + "']").first().getAttribute("href");
        open(all + "&campaign=" + town.campaign);
    }

    /** Presses the button with exactly these words. */
    void press(String words) {
        Pages.follow(
                page,
                page.locator("main button:visible", new Page.LocatorOptions().setHasText(words))
                        .first()::click);
    }

    /** Presses the button with these words, and the one of the dialog that asks whether it is meant. */
    void pressAndConfirm(String words) {
        Pages.confirm(
                page,
                page.locator("main button:visible", new Page.LocatorOptions().setHasText(words))
                        .first());
    }

    /** Goes where the row with these words leads. */
    void follow(String words) {
        var row = page.locator("main tr", new Page.LocatorOptions().setHasText(words));
        Pages.follow(page, row.first().locator("a").first()::click);
    }

    /** Types into a field that offers choices, and takes the one that contains the words. */
    void choose(String field, String typed, String words) {
        page.locator("#" + field).pressSequentially(typed);
        page.locator("[role=option]:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    void photograph(String field, String name) {
        page.setInputFiles("#" + field, new FilePayload(name, "image/jpeg", Photos.jpeg(1280, 960)));
    }

    /** Logs what was found on the road of the town, for its own office to answer; the address of the finding. */
    String log(Town town, String what) {
        open("/findings/new?campaign=" + town.campaign);
        photograph("photos", "现场.jpg");
        choose("placeId", town.road, town.road);
        choose("checkItemId", "垃圾", "垃圾");
        page.fill("#description", what);
        assertThat(page.locator("#unitId")).hasValue("文昌办事处");
        press("记录并交办");
        // What is there already is asked once, before or after: a quick hand presses before it was.
        if (page.locator("#earlier.field-refused").count() > 0) {
            press("记录并交办");
        }
        assertThat(page.locator(".sign-line")).containsText("已交办");
        return address();
    }

    /** Nothing was wrong with any page that was opened. */
    void sawEverythingInOrder() {
        Assertions.assertThat(complaints).isEmpty();
        Assertions.assertThat(Pages.violations(page)).isEmpty();
        Assertions.assertThat(Pages.width(page)).isEqualTo(page.viewportSize().width);
    }

    void shoot(String name) {
        Pages.shoot(page, "story-" + name);
    }

    Locator main() {
        return page.locator("main");
    }

    String address() {
        return page.url();
    }

    @Override
    public void close() {
        context.close();
    }
}
