package org.qinghe.care.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.qinghe.care.handover.NotTaken.Reason;
import org.qinghe.care.partners.HandOverPartners;
import org.qinghe.care.partners.HandOverPartners.County;
import org.qinghe.care.partners.HandOverPartners.Sender;
import org.springframework.stereotype.Component;

/** Writes letters to other counties and opens theirs: whoever keeps the agreements signs and checks them sealed. */
@Component
class Letters {

    private final HandOverPartners partners;
    private final LetterKey key;
    private final Clock clock;

    Letters(HandOverPartners partners, LetterKey key, Clock clock) {
        this.partners = partners;
        this.key = key;
        this.clock = clock;
    }

    /** A letter that was opened. */
    record Opened(County from, UUID number, Instant until, String text) {}

    /** The file that is handed over: sealed for that partner alone, and signed. */
    byte[] write(County to, UUID number, Instant until, String text) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var letter = Letter.to(
                to, partners.ownSigningKey(), number, now, until.truncatedTo(ChronoUnit.SECONDS), Packed.of(text));
        return partners.signed(letter.bytes());
    }

    /** @throws NotTaken where anything about it does not hold */
    Opened open(byte[] file) {
        var sender = sender(file);
        var letter = Letter.read(sender.letter()).orElseThrow(() -> new NotTaken(Reason.UNREADABLE));
        if (!letter.from().equals(sender.partner().signingKey())) {
            throw new NotTaken(Reason.NOT_SIGNED);
        }
        if (!letter.to().equals(key.publicKey())) {
            throw new NotTaken(Reason.OTHER_COUNTY);
        }
        if (!clock.instant().isBefore(letter.until())) {
            throw new NotTaken(Reason.OVER);
        }
        var text = key.opened(letter.sealed(), letter.heading())
                .flatMap(Packed::read)
                .orElseThrow(() -> new NotTaken(Reason.UNREADABLE));
        return new Opened(sender.partner(), letter.number(), letter.until(), text);
    }

    private Sender.Known sender(byte[] file) {
        return switch (partners.sender(file)) {
            case Sender.Known known -> known;
            case Sender.NoFile none -> throw new NotTaken(Reason.UNREADABLE);
            case Sender.NotSigned altered -> throw new NotTaken(Reason.NOT_SIGNED);
            case Sender.NotAgreed ended -> throw new NotTaken(Reason.NOT_AGREED);
        };
    }
}
