package org.qinghe.units;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as Spring Security's WebAuthn asks for users; it never adds or removes one. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return holder(accounts.find(StoredPasskeys.account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String signInName) {
        return holder(accounts.findBySignInName(signInName));
    }

    private static @Nullable PublicKeyCredentialUserEntity holder(Optional<Account> account) {
        return account.map(known -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(StoredPasskeys.id(known.id()))
                        .name(known.signInName())
                        .displayName(known.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("accounts are opened by an administrator");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are never removed");
    }
}
