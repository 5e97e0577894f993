package org.duban.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and the application as bad networks do, and does to some requests what it was told. */
public final class MisbehavingProxy implements AutoCloseable {

    /** What happens to a request. */
    public enum Fault {
        /** The application never hears of it. */
        LOST_ON_THE_WAY,
        /** The application does it, and the answer never arrives. */
        ANSWER_LOST,
        STATUS_500,
        STATUS_409,
        STATUS_413
    }

    private record Trap(String method, String path, Fault fault) {

        boolean catches(HttpExchange exchange) {
            return method.equals(exchange.getRequestMethod())
                    && exchange.getRequestURI().getPath().startsWith(path);
        }
    }

    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<Trap> traps = new CopyOnWriteArrayList<>();
    private final List<String> sprung = new CopyOnWriteArrayList<>();
    private final int target;

    public MisbehavingProxy(int target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The next request of the kind fares so; told several times, several do, one after the other. */
    public MisbehavingProxy next(String method, String path, Fault fault) {
        traps.add(new Trap(method, path, fault));
        return this;
    }

    /** What has happened so far. */
    public List<String> sprung() {
        return List.copyOf(sprung);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var trap = take(exchange);
            if (trap == null) {
                answer(exchange, forward(exchange, body));
                return;
            }
            sprung.add(trap.fault() + " " + trap.method() + " " + trap.path());
            switch (trap.fault()) {
                case LOST_ON_THE_WAY -> {}
                case ANSWER_LOST -> forward(exchange, body);
                case STATUS_500 -> say(exchange, 500, "Internal Server Error");
                case STATUS_409 -> say(exchange, 409, "Conflict on the way");
                case STATUS_413 -> say(exchange, 413, "Too large for the way");
            }
        }
    }

    private synchronized Trap take(HttpExchange exchange) {
        for (var trap : traps) {
            if (trap.catches(exchange)) {
                traps.remove(trap);
                return trap;
            }
        }
        return null;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + target + exchange.getRequestURI().getRawPath()
                                + (exchange.getRequestURI().getRawQuery() == null
                                        ? ""
                                        : "?" + exchange.getRequestURI().getRawQuery())))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header("X-Forwarded-Host", "127.0.0.1").header("X-Forwarded-Port", String.valueOf(port()));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        write(exchange, answer.statusCode(), answer.body());
    }

    private static void say(HttpExchange exchange, int status, String title) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        write(
                exchange,
                status,
                ("{\"status\":" + status + ",\"title\":\"" + title + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
