package org.qinghe.cooperation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinghe.database.KeptKeyPair;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers from the agreements and the keys that two people compared. */
@Component
class AgreedPlans implements JointPartners {

    /** How far the clocks of two installations may be apart, and how long a request is good for. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What whoever asks signs.
     *
     * @param to the public key of the installation that is asked, so that it cannot ask another in their name
     */
    private record Asking(@Nullable String to, @Nullable Instant at) {}

    private final PartnerTable partners;
    private final AgreementTable agreements;
    private final OwnTables own;
    private final OwnName name;
    private final RemoteTables remote;
    private final Clock clock;

    AgreedPlans(
            PartnerTable partners,
            AgreementTable agreements,
            OwnTables own,
            OwnName name,
            RemoteTables remote,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.own = own;
        this.name = name;
        this.remote = remote;
        this.clock = clock;
    }

    @Override
    public List<Partner> all() {
        return partners.all();
    }

    @Override
    public Optional<Partner> find(UUID partner) {
        return partners.find(partner);
    }

    @Override
    public List<Agreement> inForce() {
        var holding =
                agreements.holding(LocalDate.now(clock)).stream().collect(Collectors.groupingBy(Agreement::partner));
        return partners.all().stream()
                .filter(each -> each.comparedKey().isPresent())
                .flatMap(each -> holding.getOrDefault(each.id(), List.of()).stream())
                .toList();
    }

    @Override
    public Optional<Agreement> agreement(UUID id) {
        return agreements.find(id);
    }

    @Override
    public String ownName() {
        return name.text();
    }

    @Override
    public String ownKey() {
        return own.publicKey();
    }

    @Override
    public Optional<String> keyOf(Partner partner) {
        return partner.comparedKey();
    }

    @Override
    public byte[] signed(byte[] letter) {
        return own.signed(letter, SignedAs.JOINT_PLAN).bytes();
    }

    @Override
    public byte[] signedBy(KeptKeyPair keys, byte[] letter) {
        return SignedFile.of(letter, SignedAs.JOINT_PLAN, keys).bytes();
    }

    @Override
    public Sender sender(byte[] file) {
        return SignedFile.read(file)
                .<Sender>map(read -> signer(read, SignedAs.JOINT_PLAN)
                        .<Sender>map(partner -> new Sender.Known(partner, read.content()))
                        .orElseGet(Sender.NotSigned::new))
                .orElseGet(Sender.NoFile::new);
    }

    @Override
    public Answer ask(Partner partner, String path) {
        var asking = JSON.writeValueAsBytes(new Asking(partner.comparedKey().orElse(""), clock.instant()));
        var header = Base64.getEncoder()
                .encodeToString(own.signed(asking, SignedAs.ASKING).bytes());
        try {
            return new Answer.Got(remote.fetch(partner.site(), path, header));
        } catch (Refusal refused) {
            return new Answer.Failed(
                    refused.outcome().message(), refused.outcome().detail());
        }
    }

    @Override
    public Optional<Partner> asking(String header) {
        try {
            return SignedFile.read(Base64.getDecoder().decode(header.getBytes(StandardCharsets.US_ASCII)))
                    .filter(file -> isForHere(JSON.readValue(file.content(), Asking.class)))
                    .flatMap(file -> signer(file, SignedAs.ASKING));
        } catch (JacksonException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean isForHere(@Nullable Asking asking) {
        return asking != null
                && own.publicKey().equals(asking.to())
                && asking.at() != null
                && Duration.between(asking.at(), clock.instant()).abs().compareTo(JUST_NOW) <= 0;
    }

    private Optional<Partner> signer(SignedFile file, SignedAs use) {
        return partners.all().stream().filter(each -> each.signed(file, use)).findFirst();
    }
}
