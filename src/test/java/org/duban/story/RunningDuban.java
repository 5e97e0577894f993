package org.duban.story;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.DubanApplication;
import org.duban.support.ChildJvm;
import org.duban.support.Visitor;

/** The whole application in a process of its own, as an administrator starts it, to be spoken to and killed. */
final class RunningDuban implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("(/first-administrator/[\\w-]+)");
    private static final String PASSWORD = "long-enough-1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ChildJvm process;
    private final int port;
    private String token = "";

    private RunningDuban(ChildJvm process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on an empty directory, lets the first administrator in by the printed link, and takes a token. */
    static RunningDuban startEmpty(Path directory, String... settings) throws IOException {
        var duban = start(directory, freePort(), settings);
        var link = duban.readUntil(LINK);
        Visitor.of(duban.port)
                .post(
                        link,
                        Map.of("username", "admin", "displayName", "系统管理员", "password", PASSWORD, "again", PASSWORD));
        duban.token = duban.newToken();
        return duban;
    }

    /** Starts on what another process left, or goes on with. */
    static RunningDuban startAgain(Path directory, String... settings) throws IOException {
        return startAgainAt(freePort(), directory, settings);
    }

    /** The same where it was before, for those who wait for it there. */
    static RunningDuban startAgainAt(int port, Path directory, String... settings) throws IOException {
        var duban = start(directory, port, settings);
        duban.readUntil(Pattern.compile("(Started DubanApplication)"));
        duban.token = duban.newToken();
        return duban;
    }

    /** The identifier in the answer to a POST of JSON, which must create something. */
    String create(String path, String json) {
        var answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        return identifier(answer);
    }

    /** The identifier of a photo that was handed in. */
    String handIn(byte[] photo) {
        var boundary = "a-boundary-between-parts";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n".formatted(boundary);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(photo),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        var answer = send(request("/api/v1/evidence")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build());
        return identifier(answer);
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET().build());
    }

    /** Where it answers. */
    int port() {
        return port;
    }

    /** Sends a form as the administrator, which must be taken. */
    String post(String path, Map<String, String> fields) {
        var administrator = Visitor.of(port).signIn("admin", PASSWORD);
        return Visitor.location(administrator.post(path, fields));
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Stops it and its database server, which a kill would leave running. */
    @Override
    public void close() {
        process.stop();
    }

    private static RunningDuban start(Path directory, int port, String... settings) throws IOException {
        var arguments = new ArrayList<>(
                List.of("--server.port=" + port, "--server.address=127.0.0.1", "--duban.data-dir=" + directory));
        arguments.addAll(List.of(settings));
        return new RunningDuban(ChildJvm.start(DubanApplication.class, arguments.toArray(String[]::new)), port);
    }

    private String readUntil(Pattern words) throws IOException {
        for (var line = process.readLine(); line != null; line = process.readLine()) {
            var found = words.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("The application ended before it printed " + words);
    }

    private String newToken() {
        var json = "{\"username\":\"admin\",\"password\":\"%s\",\"name\":\"story\"}".formatted(PASSWORD);
        var answer = send(request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        return JsonPath.read(text(answer), "$.token");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(interrupted);
        }
    }

    private static String identifier(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + text(answer));
        }
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Nobody answered: what was asked for may have happened or not. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(Exception cause) {
            super(cause);
        }
    }
}
