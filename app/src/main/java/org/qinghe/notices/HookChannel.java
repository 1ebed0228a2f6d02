package org.qinghe.notices;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts text to robots in group chats, in the form WeCom and DingTalk publish for them: both take {@code {"msgtype": "text",
 * "text": {"content": …}}} and answer {@code {"errcode": 0, …}}. DingTalk is signed: HMAC-SHA256 over the time in
 * milliseconds, a line feed and the secret, in Base64, as a parameter of the address.
 */
@Component
class HookChannel {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_READ = 8192;
    private static final int LEAST_SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    /** That the robot is asked too often: WeCom 45009, DingTalk 130101 and 410100; and that WeCom is busy: -1. */
    private static final Set<Integer> PASSING = Set.of(-1, 45009, 130101, 410100);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HookRules rules;
    private final SealedSecrets secrets;
    private final Clock clock;
    private final Supplier<HttpClient> client;

    @Autowired
    HookChannel(HookRules rules, SealedSecrets secrets, Clock clock) {
        this(
                rules,
                secrets,
                clock,
                () -> HttpClient.newBuilder()
                        .connectTimeout(LONGEST)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    HookChannel(HookRules rules, SealedSecrets secrets, Clock clock, Supplier<HttpClient> client) {
        this.rules = rules;
        this.secrets = secrets;
        this.clock = clock;
        this.client = SingletonSupplier.of(client);
    }

    /** Posts it and says what became of it. Is asked anew at each message whether it may go there. */
    Outcome post(Hook hook, String text) {
        var typed = secrets.open(hook.destination().kept().orElseThrow(), hook.place());
        var allowed = rules.allowed(typed);
        if (allowed.isEmpty()) {
            return new Outcome.Failed("notices.error.host", hook.host(), true);
        }
        try {
            return rules.leadsOutside(allowed.get())
                    ? post(destination(hook, allowed.get()), text)
                    : new Outcome.Failed("notices.error.inner", hook.host(), true);
        } catch (UnknownHostException unknown) {
            return new Outcome.Failed("notices.error.unknownHost", hook.host(), false);
        } catch (IOException unreachable) {
            return new Outcome.Failed("notices.error.unreachable", "", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("notices.error.unreachable", "", false);
        }
    }

    private Outcome post(URI destination, String text) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
        var request = HttpRequest.newBuilder(destination)
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = client.get().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var stream = response.body()) {
            return outcome(response.statusCode(), stream);
        }
    }

    private static Outcome outcome(int status, InputStream body) throws IOException {
        if (status != OK) {
            return new Outcome.Failed(
                    "notices.error.status", String.valueOf(status), status < LEAST_SERVER_ERROR && status != TOO_MANY);
        }
        var answer = json(body.readNBytes(MOST_READ));
        int code = answer.path("errcode").asInt(-1);
        return code == 0
                ? new Outcome.Sent()
                : new Outcome.Failed(
                        "notices.error.robot",
                        code + " " + answer.path("errmsg").asString(""),
                        !PASSING.contains(code));
    }

    private static JsonNode json(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException none) {
            return JSON.createObjectNode();
        }
    }

    private URI destination(Hook hook, URI allowed) {
        if (!hook.signed()) {
            return allowed;
        }
        var secret = secrets.open(hook.secret().kept().orElseThrow(), hook.place());
        var now = clock.instant();
        var separator = allowed.getRawQuery() == null ? "?" : "&";
        return URI.create(allowed + separator + "timestamp=" + now.toEpochMilli() + "&sign="
                + URLEncoder.encode(signature(secret, now), StandardCharsets.UTF_8));
    }

    static String signature(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.toEpochMilli() + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
