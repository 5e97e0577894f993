package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.duban.evidence.Photos;
import org.duban.support.Pages;

/** A phone with the page for the street, which may be without a network, be killed, or pass to somebody else. */
final class Phone implements AutoCloseable {

    private final BrowserContext context;
    private final String root;
    Page page;

    /** @param town in whose road it is */
    Phone(Browser browser, int port, Town town) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(Person.PHONE, 844)
                .setHasTouch(true)
                .setLocale("zh-CN")
                // Where it is still yesterday: that must not matter.
                .setTimezoneId("America/Los_Angeles")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(town.latitude + 0.0001, town.longitude + 0.0001).setAccuracy(15)));
        root = "http://127.0.0.1:" + port;
        page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    /** Signs in, and opens the page so that it is kept. */
    void signIn(String username) {
        page.navigate(root + "/sign-in");
        // Whoever left without a network leaves now. The page comes anew by itself after that, at some moment: not this
        // one.
        page.waitForFunction("() => localStorage.getItem('duban.field.leave') === null");
        die();
        page.navigate(root + "/sign-in");
        page.fill("#username", username);
        page.fill("#password", Town.PASSWORD);
        Pages.follow(page, page.locator("main button:visible").first()::click);
        page.navigate(root + "/field");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.locator("main h1").first().waitFor();
        waitForData();
    }

    /** Somebody comes in without the form of the sign-in page, as from another system's. */
    void comeInAs(String username) {
        var csrf = context.newPage();
        csrf.navigate(root + "/account");
        var token = csrf.locator("meta[name=csrf-token]").getAttribute("content");
        var answer = context.request()
                .post(
                        root + "/sign-in",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", username)
                                        .set("password", Town.PASSWORD)
                                        .set("_csrf", token)));
        Assertions.assertThat(answer.url()).as("signed in").doesNotContain("/sign-in");
        csrf.close();
    }

    /** Another window on the same page. */
    Page openAnother() {
        var other = context.newPage();
        other.navigate(root + "/field");
        other.locator("main h1").first().waitFor();
        return other;
    }

    private void waitForData() {
        waitUntilKept("kept", "kept => kept.length > 0");
    }

    /** Waits until the photos are kept for where there is no network. */
    void waitForPictures(List<UUID> photos) {
        var ids = photos.stream().map(photo -> "'" + photo + "'").collect(Collectors.joining(", "));
        waitUntilKept("pictures", "(kept, keys) => [" + ids + "].every(id => keys.includes(id))");
    }

    /** Waits until the phone has written down what was answered: what is tapped as the page dies may be lost. */
    void waitUntilDrafted(String answer) {
        waitUntilKept("drafts", "kept => kept.some(draft => draft['" + answer + "'])");
    }

    /** @param enough tells from what a store keeps, and under which keys, whether that is all */
    private void waitUntilKept(String store, String enough) {
        var looks = """
                async store => {
                  const account = JSON.parse(localStorage.getItem('duban.field.account') ?? 'null');
                  return account !== null && await new Promise(done => {
                    const opening = indexedDB.open('duban-field-' + account.id);
                    // Only the page itself makes what is kept; until then there is nothing.
                    opening.onupgradeneeded = () => opening.transaction.abort();
                    opening.onerror = () => done(false);
                    opening.onsuccess = () => {
                      const place = opening.result.transaction(store).objectStore(store);
                      const kept = place.getAll();
                      const keys = place.getAllKeys();
                      keys.onsuccess = () => { opening.result.close(); done((%s)(kept.result, keys.result)); };
                    };
                  });
                }
                """.formatted(enough);
        // Not by waitForFunction, to which the promise of an answer is answer enough.
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(looks, store)));
    }

    /** Tells the page of a network, upon which it asks for all anew, and waits until it knows what has become of a finding. */
    void hearOf(UUID finding, String state) {
        page.evaluate("dispatchEvent(new Event('online'))");
        waitUntilKnown(finding, state);
    }

    /** Waits until the page, which asks for all anew when it opens, knows what has become of a finding. */
    void waitUntilKnown(UUID finding, String state) {
        waitUntilKept(
                "kept",
                "kept => kept.some(told => [...told?.findings ?? [], ...told?.earlier ?? []]"
                        + ".some(one => one.id === '" + finding + "' && one.state === '" + state + "'))");
    }

    /** Waits until nothing that was begun is written down any more. */
    void waitUntilNothingIsDrafted() {
        waitUntilKept("drafts", "kept => kept.length === 0");
    }

    void cutOff() {
        context.setOffline(true);
    }

    void connect() {
        context.setOffline(false);
    }

    /** The system takes the page away, and somebody opens it anew. */
    void dieAndOpen() {
        die();
        page.navigate(root + "/field");
        page.locator("main h1").first().waitFor();
    }

    /** The system takes the page away. */
    void die() {
        page.close();
        page = context.newPage();
    }

    void go(String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
    }

    void photograph(String field) {
        page.setInputFiles(
                "main [data-field='" + field + "'] input[capture]",
                new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg(2400, 1800)));
        page.locator("main [data-field='" + field + "'] .photo-previews img")
                .first()
                .waitFor();
    }

    /** Taps a chip by its words. */
    void tap(String field, String words) {
        chip(field, words).first().click();
    }

    Locator chip(String field, String words) {
        return page.locator("main [data-field='" + field + "'] .chip", new Page.LocatorOptions().setHasText(words));
    }

    void type(String field, String words) {
        page.locator("main [data-field='" + field + "'] input[type=text]").fill(words);
    }

    void press(String words) {
        page.locator("main button:visible, main a.btn:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    /** Photographs rubbish on the road of the town, at one tap each what can be had so. */
    void log(Town town) {
        fill(town);
        keep("main button[value=done]");
    }

    /** All but the last press. */
    void fill(Town town) {
        go("#/log");
        photograph("evidenceIds");
        type("placeId", town.road);
        tap("placeId", town.road);
        type("checkItemId", "bllj");
        tap("checkItemId", "暴露垃圾");
    }

    /** Follows what leads on, by its words. */
    void open(String what, String words) {
        page.locator("main " + what, new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    /** Answers each line of a checklist: the first is not in order, with a photo of it. */
    void answerAll() {
        page.locator("main .answer").first().waitFor();
        for (var line : page.locator("main .answer").all()) {
            if (line.locator(".chip").count() == 0) {
                line.locator("[name=declared]").fill("5");
                line.locator("[name=found]").fill("5");
            } else {
                line.locator(".chip").first().click();
            }
        }
        var first = page.locator("main .answer").first();
        first.locator(".chip").nth(1).click();
        first.locator("input[capture]").setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg(1600, 1200)));
        first.locator(".photo-previews img").waitFor();
    }

    /** Presses the button that ends a form, and waits until the phone says that it has kept it. */
    void keep(String button) {
        page.evaluate("document.getElementById('toast').hidden = true");
        page.locator(button).first().click();
        page.locator("#toast").waitFor();
    }

    Locator entries(String state) {
        return page.locator("main .field-entry.state-" + state);
    }

    void assertEntries(String state, int count) {
        go("#/outbox");
        page.locator("main [data-outbox]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(entries(state)).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    void sawEverythingInOrder() {
        Assertions.assertThat(Pages.violations(page)).isEmpty();
        Assertions.assertThat(Pages.width(page)).isEqualTo(Person.PHONE);
    }

    void shoot(String name) {
        Pages.shoot(page, "field-" + name);
    }

    @Override
    public void close() {
        context.close();
    }
}
