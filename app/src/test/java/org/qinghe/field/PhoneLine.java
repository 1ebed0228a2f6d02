package org.qinghe.field;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.qinghe.testing.Patience;

/**
 * A phone's connection to the running application, which can be cut where it is asked to. A cut connection is reset, as one is
 * when the signal goes.
 */
final class PhoneLine {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final int port;
    private final String cookie;
    private final String csrf;

    private PhoneLine(HttpClient http, int port, String cookie, String csrf) {
        this.http = http;
        this.port = port;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    static PhoneLine signIn(HttpClient http, int port, String name, String password) throws Exception {
        var nobody = new PhoneLine(http, port, "", "");
        var asked = nobody.get("/sign-in");
        var before = new PhoneLine(http, port, cookieOf(asked), first(TOKEN, asked.body()));
        var typed = "name=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(before.csrf, StandardCharsets.UTF_8);
        var answer = http.send(
                before.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(typed))
                        .build(),
                BodyHandlers.ofString());
        var signedIn = new PhoneLine(http, port, cookieOf(answer), "");
        var state = signedIn.get("/field/state");
        return new PhoneLine(
                http, port, signedIn.cookie, first(Pattern.compile("\"csrf\":\"([^\"]+)\""), state.body()));
    }

    /** The answer to the whole request. */
    CompletableFuture<HttpResponse<String>> send(byte[] body) {
        return http.sendAsync(
                request("/field/records")
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", csrf)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The signal goes before all of the request has left the phone. */
    void cutBefore(byte[] body) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(head(body));
            socket.getOutputStream().write(body, 0, body.length / 2);
        }
    }

    /** The signal goes once all has left, while nobody knows how far the server is. */
    void cutMeanwhile(byte[] body) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(head(body));
            socket.getOutputStream().write(body);
        }
    }

    /** The signal goes when the server has kept everything and its answer is on the way. */
    void cutAfter(byte[] body) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(head(body));
            socket.getOutputStream().write(body);
            socket.getInputStream().read();
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        socket.setSoLinger(true, 0); // closing resets
        return socket;
    }

    private byte[] head(byte[] body) {
        return String.join(
                        "\r\n",
                        List.of(
                                "POST /field/records HTTP/1.1",
                                "Host: localhost:" + port,
                                "Cookie: " + cookie,
                                "X-CSRF-TOKEN: " + csrf,
                                "Content-Type: application/json",
                                "Content-Length: " + body.length,
                                "",
                                ""))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Patience.LIMIT);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String cookieOf(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("qinghe="))
                .map(each -> each.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
