package org.qinghe.field;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what waits on it, in order, until the server has said of each record that it has it, over a line that keeps breaking. */
final class Phone {

    /** What becomes of a request, with how many in twenty fare so. */
    enum Fate {
        ANSWERED(8),
        CUT_BEFORE(4),
        CUT_MEANWHILE(2),
        CUT_AFTER(4),
        SENT_TWICE_AT_ONCE(2);

        private final int weight;

        Fate(int weight) {
            this.weight = weight;
        }

        static Fate drawn(Random random) {
            int ball = random.nextInt(20);
            for (var fate : values()) {
                ball -= fate.weight;
                if (ball < 0) {
                    return fate;
                }
            }
            throw new IllegalStateException("the weights are not twenty");
        }
    }

    private static final int LARGEST_BATCH = 20;

    private final UUID account;
    private final PhoneLine line;
    private final Deque<Sent.Typed> waiting;
    private final Random random;
    private final JsonMapper json;

    /** How many requests fared how. */
    final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

    /** Of each record how often the server said that it keeps it anew. */
    final Map<UUID, Integer> keptAnew = new java.util.HashMap<>();

    Phone(UUID account, PhoneLine line, Collection<Sent.Typed> records, Random random, JsonMapper json) {
        this.account = account;
        this.line = line;
        this.waiting = new ArrayDeque<>(records);
        this.random = random;
        this.json = json;
    }

    Phone sendAll() throws IOException {
        while (!waiting.isEmpty()) {
            var batch =
                    waiting.stream().limit(1 + random.nextInt(LARGEST_BATCH)).toList();
            var fate = Fate.drawn(random);
            fates.merge(fate, 1, Integer::sum);
            send(batch, fate);
        }
        return this;
    }

    private void send(List<Sent.Typed> batch, Fate fate) throws IOException {
        var body = json.writeValueAsBytes(new Sent(account, batch));
        switch (fate) {
            case ANSWERED -> heard(line.send(body).join());
            case CUT_BEFORE -> line.cutBefore(body);
            case CUT_MEANWHILE -> line.cutMeanwhile(body);
            case CUT_AFTER -> line.cutAfter(body);
            case SENT_TWICE_AT_ONCE -> {
                var first = line.send(body);
                var second = line.send(body);
                heard(first.join());
                heard(second.join());
            }
        }
    }

    private void heard(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        var arrived = json.readTree(answer.body())
                .get("answers")
                .valueStream()
                .map(this::arrived)
                .collect(Collectors.toSet());
        waiting.removeIf(each -> arrived.contains(each.key()));
    }

    private UUID arrived(JsonNode told) {
        var came = told.get("came").asString();
        if (!Set.of("KEPT", "BEFORE").contains(came)) {
            throw new IllegalStateException(told.toString());
        }
        var key = UUID.fromString(told.get("key").asString());
        keptAnew.merge(key, came.equals("KEPT") ? 1 : 0, Integer::sum);
        return key;
    }
}
