package org.qinghe.cooperation.plans;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.database.KeptKeyPair;
import tools.jackson.databind.json.JsonMapper;

/**
 * A neighbour whose letters are written by hand, as another program would.
 *
 * @param keys what it signs with
 * @param reader the public key of whom it writes to
 */
record Neighbour(KeptKeyPair keys, String reader) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A letter that says nothing yet. */
    Map<String, Object> letter(UUID plan, long number) {
        return new HashMap<>(Map.of(
                "format",
                "qinghe-joint-plan/1",
                "to",
                reader,
                "from",
                "邻县",
                "plan",
                plan.toString(),
                "number",
                number,
                "made",
                Instant.now().toString(),
                "states",
                List.of()));
    }

    byte[] signed(Map<String, Object> letter) {
        return signed(letter, keys);
    }

    /** What it puts into the header when it asks for the letters meant for it. */
    String asking() {
        var content = bytes(Map.of("to", reader, "at", Instant.now().toString()));
        var signature = keys.sign(prefixed("qinghe asking for joint plans\0", content));
        return Base64.getEncoder().encodeToString(file(content, keys.publicKey(), signature));
    }

    /** Where it answers whoever asks for letters, one on each page; to be stopped. */
    static HttpServer answering(List<byte[]> letters) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(LetterBox.PATH, exchange -> {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            int page = query.startsWith("page=") ? Integer.parseInt(query.substring("page=".length())) : 1;
            var answer = bytes(Map.of(
                    "format",
                    "qinghe-joint-plans/1",
                    "letters",
                    List.of(Base64.getEncoder().encodeToString(letters.get(page - 1))),
                    "more",
                    page < letters.size()));
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        return server;
    }

    static byte[] signed(Map<String, Object> letter, KeptKeyPair by) {
        var content = bytes(letter);
        return file(content, by.publicKey(), by.sign(prefixed(content)));
    }

    static byte[] prefixed(byte[] content) {
        return prefixed("qinghe joint plan\0", content);
    }

    private static byte[] prefixed(String words, byte[] content) {
        var prefix = words.getBytes(StandardCharsets.US_ASCII);
        var all = new byte[prefix.length + content.length];
        System.arraycopy(prefix, 0, all, 0, prefix.length);
        System.arraycopy(content, 0, all, prefix.length, content.length);
        return all;
    }

    static byte[] file(byte[] content, String key, byte[] signature) {
        var encoder = Base64.getEncoder();
        return JSON.writeValueAsBytes(Map.of(
                "content",
                encoder.encodeToString(content),
                "key",
                key,
                "signature",
                encoder.encodeToString(signature)));
    }

    /** What was signed. */
    static byte[] content(byte[] file) {
        return Base64.getDecoder().decode(JSON.readTree(file).get("content").asString());
    }

    static byte[] bytes(Map<String, Object> values) {
        return JSON.writeValueAsBytes(values);
    }
}
