package org.qinghe.cooperation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fetches a partner's file from where its installation answers: no redirects, no cookies, not longer and not more than it takes. */
@Component
class RemoteTables {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws Refusal where nobody answers, where the answer is none, or where it is too large */
    byte[] fetch(String site) {
        var request = HttpRequest.newBuilder(URI.create(site.replaceAll("/+$", "") + ExchangePage.PATH))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
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
