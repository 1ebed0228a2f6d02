package org.qinghe.units;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys through Spring Security's WebAuthn. They belong to the address people open in their browsers (setting {@code
 * qinghe.address}); the device must have verified its user, so a passkey stands for two factors.
 */
@Component
class Passkeys {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyHolders holders;
    private final StoredPasskeys stored;
    private final SingletonSupplier<WebAuthnRelyingPartyOperations> operations;

    Passkeys(PasskeyHolders holders, StoredPasskeys stored, Environment environment) {
        this.holders = holders;
        this.stored = stored;
        this.operations = SingletonSupplier.of(() -> operations(address(environment)));
    }

    /** The port is known only once the application answers. */
    private static String address(Environment environment) {
        var configured = environment.getProperty("qinghe.address", "");
        return configured.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured;
    }

    private WebAuthnRelyingPartyOperations operations(String address) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(URI.create(address).getHost()))
                .name("Qinghe")
                .build();
        var made = new Webauthn4JRelyingPartyOperations(holders, stored, party, Set.of(address));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    PublicKeyCredentialCreationOptions toBegin(Authentication holder) {
        return operations
                .obtain()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(holder));
    }

    PublicKeyCredentialRequestOptions toSignIn(Authentication anybody) {
        return operations
                .obtain()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(anybody));
    }

    /** What a browser's {@code PublicKeyCredential.parse…FromJSON} takes. */
    String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** Keeps the passkey a device made for these options; returns whether it is right. */
    boolean begin(PublicKeyCredentialCreationOptions options, String made, String label) {
        try {
            var credential =
                    JSON.readValue(made, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations
                    .obtain()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            return false;
        }
    }

    /** Whose passkey signed these options, if one did. */
    Optional<UUID> holder(PublicKeyCredentialRequestOptions options, String signed) {
        try {
            var credential =
                    JSON.readValue(signed, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user = operations.obtain().authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return Optional.of(StoredPasskeys.account(user.getId()));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    List<PasskeyLine> of(UUID account) {
        return stored.findByUserId(StoredPasskeys.id(account)).stream()
                .map(Passkeys::line)
                .toList();
    }

    boolean remove(UUID account, String id) {
        return stored.remove(account, Bytes.fromBase64(id));
    }

    private static PasskeyLine line(CredentialRecord passkey) {
        return new PasskeyLine(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }
}
