package org.qinghe.cooperation.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever two sides propose and accept, and however late letters come: once both have the newest, they find the same. */
class VersionsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Terms TERMS = new Terms("联合宣传", "共同宣传", LocalDate.EPOCH, LocalDate.EPOCH, List.of());

    @Test
    void bothSidesFindTheSameAgreedAndTheSameOnTheTable() {
        int agreed = 0;
        int settledByTime = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var one = new County(0);
            var other = new County(1);
            one.propose(random);
            other.take(one.letter());
            for (int step = 0; step < 12; step++) {
                var acting = random.nextBoolean() ? one : other;
                acting.act(random);
                if (random.nextInt(3) == 0) {
                    (acting == one ? other : one).take(acting.letter());
                }
            }
            one.take(other.letter());
            other.take(one.letter());
            assertThat(digest(one.view().agreed()))
                    .as("seed " + seed)
                    .isEqualTo(digest(other.view().agreed()));
            assertThat(digest(one.view().open()))
                    .as("seed " + seed)
                    .isEqualTo(digest(other.view().open()));
            agreed += one.view().agreed().isPresent() ? 1 : 0;
            settledByTime += one.view().settledByTime() ? 1 : 0;
        }
        assertThat(agreed).isBetween(500, 1_999);
        assertThat(settledByTime).isGreaterThan(50);
    }

    private static Optional<String> digest(Optional<Version> version) {
        return version.map(Version::digest);
    }

    /** A proposal as both sides have it; {@code by} is the number of a county. */
    private record Written(String digest, int number, int by, Instant made) {}

    private record Sent(Optional<Written> proposal, Optional<String> accepted) {}

    private static final class County {

        private final int number;
        private final Map<String, Written> known = new HashMap<>();
        private final Set<String> accepted = new HashSet<>();

        County(int number) {
            this.number = number;
        }

        void act(Random random) {
            var open = view().openFor(Side.OURS);
            if (open.isPresent() && random.nextBoolean()) {
                accepted.add(open.get().digest());
            } else {
                propose(random);
            }
        }

        void propose(Random random) {
            var written = new Written(
                    "%08x".formatted(random.nextInt()),
                    view().nextNumber(),
                    number,
                    BEGIN.plusSeconds(random.nextInt(5)));
            known.put(written.digest(), written);
        }

        Sent letter() {
            return new Sent(
                    view().lastBy(Side.OURS).map(Version::digest).map(known::get),
                    view().all().stream()
                            .filter(each -> each.by() == Side.THEIRS && each.accepted())
                            .findFirst()
                            .map(Version::digest));
        }

        void take(Sent letter) {
            letter.proposal().ifPresent(each -> known.put(each.digest(), each));
            letter.accepted().ifPresent(accepted::add);
        }

        Versions view() {
            return Versions.of(known.values().stream().map(this::seen).toList(), false);
        }

        private Version seen(Written each) {
            return new Version(
                    each.digest(),
                    each.number(),
                    each.by() == number ? Side.OURS : Side.THEIRS,
                    each.made(),
                    TERMS,
                    "",
                    accepted.contains(each.digest())
                            ? Optional.of(new Version.Answer(true, "", BEGIN))
                            : Optional.empty());
        }
    }
}
