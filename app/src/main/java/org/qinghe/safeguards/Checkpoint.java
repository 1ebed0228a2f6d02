package org.qinghe.safeguards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signed statement of how the trail looked.
 *
 * @param number the newest entry at that time
 * @param hash that entry's hash, and so of everything before it
 * @param at when
 * @param signature Ed25519 over the first three
 */
public record Checkpoint(long number, String hash, Instant at, String signature) {

    static Checkpoint signed(AuditEntry newest, Instant at, SigningKey key) {
        var signature = key.sign(statement(newest.number(), newest.hash().hex(), at));
        return new Checkpoint(
                newest.number(), newest.hash().hex(), at, HexFormat.of().formatHex(signature));
    }

    boolean isSignedBy(SigningKey key) {
        try {
            return key.signed(statement(number, hash, at), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static byte[] statement(long number, String hash, Instant at) {
        return ("qinghe audit " + number + " " + hash + " " + at).getBytes(StandardCharsets.UTF_8);
    }

    /** One line, as it is printed or sent to somebody outside. */
    public String line() {
        return number + " " + hash + " " + at + " " + signature;
    }

    /** The checkpoint of such a line; nothing where it is not one. Whether it is genuine is another matter. */
    public static Optional<Checkpoint> parse(String line) {
        var parts = line.strip().split(" ");
        try {
            return parts.length == 4
                    ? Optional.of(new Checkpoint(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (NumberFormatException | java.time.DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
