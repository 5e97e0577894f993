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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.DubanApplication;
import org.duban.support.ChildJvm;
import org.duban.support.Visitor;

/** The whole application in a process of its own, as an administrator starts it, to be spoken to and killed. */
final class RunningDuban implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("(Started DubanApplication)");
    private static final Pattern LINK = Pattern.compile("(/first-administrator/[\\w-]+)");
    private static final String PASSWORD = "long-enough-1";

    /** The machine may be busy with much else; but whoever waits for ever says nothing of what is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Of the ports to choose from, the least that has no other meaning to a browser. */
    private static final int LEAST_PORT = 20_000;

    private static final int LARGEST_PORT = 65_535;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ChildJvm process;
    private final int port;
    private String token = "";

    private RunningDuban(ChildJvm process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on an empty directory, lets the first administrator in by the printed link, and takes a token. */
    static RunningDuban startEmpty(Path directory, String... settings) throws IOException {
        return startEmptyAt(0, directory, settings);
    }

    /** The same where it can be started again, at a {@link #lastingPort}. */
    static RunningDuban startEmptyAt(int port, Path directory, String... settings) throws IOException {
        var duban = start(port, directory, settings);
        var link = readUntil(LINK, duban.process);
        Visitor.of(duban.port)
                .post(
                        link,
                        Map.of("username", "admin", "displayName", "系统管理员", "password", PASSWORD, "again", PASSWORD));
        duban.token = duban.newToken();
        return duban;
    }

    /** Starts on what another process left, or goes on with. */
    static RunningDuban startAgain(Path directory, String... settings) throws IOException {
        return startAgainAt(0, directory, settings);
    }

    /** The same where it was before, for those who wait for it there. */
    static RunningDuban startAgainAt(int port, Path directory, String... settings) throws IOException {
        var duban = start(port, directory, settings);
        readUntil(STARTED, duban.process);
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

    /** @param port 0 for whichever is free when it listens: a port that was free before may be taken by then */
    private static RunningDuban start(int port, Path directory, String... settings) throws IOException {
        var arguments = new ArrayList<>(
                List.of("--server.port=" + port, "--server.address=127.0.0.1", "--duban.data-dir=" + directory));
        arguments.addAll(List.of(settings));
        var process = ChildJvm.start(DubanApplication.class, arguments.toArray(String[]::new));
        return new RunningDuban(process, Integer.parseInt(readUntil(PORT, process)));
    }

    private static String readUntil(Pattern words, ChildJvm process) throws IOException {
        var printed = new StringBuilder();
        var end = Instant.now().plus(PATIENCE);
        for (var line = process.readLine(); line != null && Instant.now().isBefore(end); line = process.readLine()) {
            var found = words.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
            printed.append(line).append('\n');
        }
        process.close();
        throw new IllegalStateException("The application did not print " + words + " but:\n" + printed);
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
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
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

    /** A free port that the system gives to no connection, so that it is still free after whoever listened there was killed. */
    static int lastingPort() throws IOException {
        var given = givenPorts();
        var ports = IntStream.rangeClosed(LEAST_PORT, LARGEST_PORT)
                .filter(port -> port < given[0] || port > given[1])
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ports);
        return ports.stream().filter(RunningDuban::isFree).findFirst().orElseThrow();
    }

    /** The first and the last of the ports that the system gives to connections. */
    private static int[] givenPorts() throws IOException {
        var told = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        return Files.exists(told)
                ? Stream.of(Files.readAllLines(told).get(0).strip().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[] {32_768, LARGEST_PORT};
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
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
