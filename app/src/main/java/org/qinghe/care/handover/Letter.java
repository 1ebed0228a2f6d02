package org.qinghe.care.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.partners.HandOverPartners.County;
import org.qinghe.database.KeptSealingKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sealed letter from one county to another, as JSON. Its heading stands in clear and says nothing of a person; the content is
 * bound to it, so that it opens neither under another heading nor as another county's letter.
 *
 * @param format {@link #FORMAT}
 * @param number made by chance; no letter of the same number is opened twice
 * @param from the public key that the sender signs with
 * @param to the public key that it is sealed for
 * @param until after which it is not opened any more
 */
record Letter(String format, UUID number, String from, String to, Instant made, Instant until, byte[] sealed) {

    static final String FORMAT = "qinghe-hand-over/1";

    private static final JsonMapper JSON = JsonMapper.shared();

    static Letter to(County partner, String from, UUID number, Instant made, Instant until, byte[] content) {
        var heading = heading(number, from, partner.sealingKey(), made, until);
        var sealed = KeptSealingKey.sealed(partner.sealingKey(), content, heading);
        return new Letter(FORMAT, number, from, partner.sealingKey(), made, until, sealed);
    }

    /** What the content is bound to. */
    byte[] heading() {
        return heading(number, from, to, made, until);
    }

    private static byte[] heading(UUID number, String from, String to, Instant made, Instant until) {
        return String.join("\n", FORMAT, number.toString(), from, to, made.toString(), until.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** Nothing where the bytes are no letter, or one of another version. */
    static Optional<Letter> read(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, Letter.class)).filter(Letter::whole);
        } catch (JacksonException | NullPointerException notOne) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway")
    private boolean whole() {
        return FORMAT.equals(format)
                && number != null
                && from != null
                && to != null
                && made != null
                && until != null
                && sealed != null;
    }
}
