package org.duban.notification.channel;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.duban.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts JSON to an address that the guard lets through.
 *
 * <p>The guard looks the name up immediately before; the connection is then made to what it saw, which Java remembers
 * for half a minute, so that a name that changes its meaning in between gains nothing. No redirect is followed.
 */
@Component
class HttpPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private final AddressGuard guard;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration read;

    @Autowired
    HttpPost(AddressGuard guard) {
        this(guard, READ);
    }

    HttpPost(AddressGuard guard, Duration read) {
        this.guard = guard;
        this.read = read;
    }

    /**
     * Posts and tells how that went.
     *
     * @param verdict what to make of the status and the beginning of an answer that says 2xx
     */
    Outcome post(
            String address, String json, Map<String, String> headers, BiFunction<Integer, String, Outcome> verdict) {
        URI uri;
        try {
            uri = guard.check(address);
        } catch (HostUnknown unknown) {
            return Outcome.failed(Failure.UNREACHABLE, null, unknown.code());
        } catch (RuleBroken refused) {
            return Outcome.failed(Failure.ADDRESS_REFUSED, null, refused.code());
        }
        return send(request(uri, json, headers), verdict);
    }

    private Outcome send(HttpRequest request, BiFunction<Integer, String, Outcome> verdict) {
        var answer = client.sendAsync(request, head -> new LimitedBody());
        try {
            // Over all: an answer that trickles in has no other end.
            var complete = answer.get(CONNECT.plus(read).toMillis(), TimeUnit.MILLISECONDS);
            return judge(complete, verdict);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Outcome.failed(Failure.TIMEOUT, null, null);
        } catch (ExecutionException failure) {
            return failed(failure.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.failed(Failure.UNREACHABLE, null, null);
        }
    }

    private static Outcome judge(HttpResponse<String> answer, BiFunction<Integer, String, Outcome> verdict) {
        var status = answer.statusCode();
        return status / 100 == 2
                ? verdict.apply(status, answer.body())
                : Outcome.failed(Failure.ANSWER, status, "HTTP " + status);
    }

    private static Outcome failed(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return Outcome.failed(Failure.TIMEOUT, null, null);
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return Outcome.failed(Failure.UNREACHABLE, null, null);
        }
        return Outcome.failed(
                Failure.UNREACHABLE,
                null,
                cause == null ? null : cause.getClass().getSimpleName());
    }

    private HttpRequest request(URI uri, String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(read)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Duban")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return request.build();
    }
}
