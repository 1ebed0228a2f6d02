package org.qinghe.cooperation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Fetches a partner's file from where its installation answers: no redirects, no cookies, not longer and not more than it takes. */
@Component
class RemoteTables {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Made when it is first needed: it reads the trusted certificates, for which a start should not wait. */
    private final SingletonSupplier<HttpClient> client = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());

    /** @throws Refusal where nobody answers, where the answer is none, or where it is too large */
    byte[] fetch(String site) {
        return fetch(asked(site, ExchangePage.PATH).build());
    }

    /**
     * What is told only to whoever asks for it with a signature.
     *
     * @throws Refusal as {@link #fetch(String)}
     */
    byte[] fetch(String site, String path, String asking) {
        return fetch(asked(site, path).header(JointPartners.ASKING, asking).build());
    }

    private static HttpRequest.Builder asked(String site, String path) {
        return HttpRequest.newBuilder(URI.create(site.replaceAll("/+$", "") + path))
                .timeout(LONGEST)
                .header("Accept", "application/json");
    }

    private byte[] fetch(HttpRequest request) {
        try {
            var answer = client.obtain().send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Refusal(Outcome.refused("answer", String.valueOf(answer.statusCode())));
                }
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new Refusal(Outcome.refused("tooLarge", String.valueOf(MOST_BYTES >> 20)));
                }
                return bytes;
            }
        } catch (IOException unreachable) {
            throw new Refusal(Outcome.refused("unreachable"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Outcome.refused("unreachable"));
        }
    }
}
