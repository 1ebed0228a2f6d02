package org.qinghe.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.partners.HandOverPartners;
import org.springframework.stereotype.Component;

/** Answers care from the agreements and the keys that two people compared. Letters pass through here sealed. */
@Component
class AgreedHandOvers implements HandOverPartners {

    private final PartnerTable partners;
    private final AgreementTable agreements;
    private final OwnTables own;
    private final Clock clock;

    AgreedHandOvers(PartnerTable partners, AgreementTable agreements, OwnTables own, Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public List<HandOverPartners.County> all() {
        var agreed = agreements.handingOver(LocalDate.now(clock));
        return partners.all().stream()
                .filter(each -> agreed.contains(each.id()) && each.canBeWrittenTo())
                .map(AgreedHandOvers::told)
                .toList();
    }

    @Override
    public Optional<HandOverPartners.County> find(UUID partner) {
        return all().stream().filter(each -> each.id().equals(partner)).findFirst();
    }

    @Override
    public byte[] signed(byte[] letter) {
        return own.signed(letter, SignedAs.HAND_OVER).bytes();
    }

    @Override
    public String ownSigningKey() {
        return own.publicKey();
    }

    @Override
    public Sender sender(byte[] file) {
        var read = SignedFile.read(file);
        if (read.isEmpty()) {
            return new Sender.NoFile();
        }
        var signed = partners.all().stream()
                .filter(each -> each.signed(read.get(), SignedAs.HAND_OVER))
                .toList();
        if (signed.isEmpty()) {
            return new Sender.NotSigned();
        }
        return signed.stream()
                .flatMap(each -> find(each.id()).stream())
                .findFirst()
                .<Sender>map(each -> new Sender.Known(each, read.get().content()))
                .orElseGet(Sender.NotAgreed::new);
    }

    private static HandOverPartners.County told(Partner partner) {
        return new HandOverPartners.County(
                partner.id(),
                partner.nameZh(),
                partner.nameEn(),
                partner.key().orElseThrow().text(),
                partner.sealingKey().orElseThrow().text());
    }
}
