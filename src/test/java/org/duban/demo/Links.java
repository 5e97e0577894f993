package org.duban.demo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.jsoup.Jsoup;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Goes from the door to wherever links lead, once for each kind of address and once more for one with parameters. */
final class Links {

    private static final Pattern PARTICULAR =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d{2}-\\d{2}|\\d+");

    private final MockMvcTester mvc;
    private final SignedIn who;
    private final Deque<Link> ahead = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<String> dead = new ArrayList<>();

    private record Link(URI to, URI from) {}

    Links(MockMvcTester mvc, SignedIn who) {
        this.mvc = mvc;
        this.who = who;
    }

    /** Those that lead nowhere, or to what whoever follows them may not see, and on which page they are. */
    List<String> dead() {
        ahead.add(new Link(URI.create("/"), URI.create("/")));
        while (!ahead.isEmpty()) {
            follow(ahead.poll());
        }
        return dead;
    }

    int followed() {
        return kinds.size();
    }

    private void follow(Link link) {
        var answer =
                mvc.get().uri(link.to()).locale(Locale.CHINA).with(user(who)).exchange();
        var redirected = answer.getResponse().getRedirectedUrl();
        if (answer.getUnresolvedException() != null || answer.getResponse().getStatus() >= 400) {
            dead.add("%s: %s on %s".formatted(who.username(), link.to(), link.from()));
        } else if (redirected != null) {
            lookAt(redirected, link.to());
        } else if (isPage(answer)) {
            var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            Jsoup.parse(page).select("a[href], main :not(form)[hx-get]").stream()
                    .flatMap(element -> Stream.of(element.attr("href"), element.attr("hx-get")))
                    .filter(address -> !address.isEmpty() && !address.startsWith("#"))
                    .forEach(address -> lookAt(address, link.to()));
        }
    }

    private void lookAt(String address, URI page) {
        // What begins with a question mark is another query of the same page; the class takes it for one of its folder.
        var to = address.startsWith("?") ? URI.create(page.getPath() + address) : page.resolve(address);
        var inTheOtherLanguage = to.getQuery() != null && to.getQuery().contains("lang=");
        if (to.getHost() == null && !inTheOtherLanguage && isNew(to)) {
            ahead.add(new Link(to, page));
        }
    }

    private static boolean isPage(MvcTestResult answer) {
        var type = answer.getResponse().getContentType();
        return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.TEXT_HTML);
    }

    private boolean isNew(URI address) {
        var path = PARTICULAR.matcher(address.getPath()).replaceAll("*");
        return kinds.add(address.getRawQuery() == null ? path : path + "?");
    }
}
