package org.duban.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody with a browser that keeps cookies, sends the forms' own secret along, and follows no redirect. */
public final class Visitor {

    private final URI root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(URI root) {
        this.root = root;
    }

    public static Visitor of(int port) {
        return new Visitor(URI.create("http://127.0.0.1:" + port));
    }

    /** Signs in by the form, and must succeed. */
    public Visitor signIn(String username, String password) {
        var answer = post("/sign-in", Map.of("username", username, "password", password));
        if (location(answer).contains("/sign-in")) {
            throw new IllegalStateException("Not signed in: " + location(answer));
        }
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html,*/*;q=0.1")
                .header("Accept-Language", "zh-CN");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Asks for what is long, and hands it out while it comes. */
    public InputStream open(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Posts a form with the session's secret, as a page of ours would. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var secret = Jsoup.parse(get("/sign-in").body()).select("input[name=_csrf]");
        var form = new HashMap<>(fields);
        form.put("_csrf", secret.val());
        return postAsIs(path, form);
    }

    /** Posts the fields without anything added. */
    public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Calls the interface with a JSON body. */
    public HttpResponse<String> call(String method, String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Where an answer sends the browser, without the host. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
