package org.qinghe.units;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of the accounts, as Spring Security's WebAuthn asks for them. The user's id is the account's id. */
@Repository
class StoredPasskeys implements UserCredentialRepository {

    private final JdbcClient database;

    StoredPasskeys(JdbcClient database) {
        this.database = database;
    }

    static Bytes id(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes id) {
        var bytes = ByteBuffer.wrap(id.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void save(CredentialRecord passkey) {
        database.sql("""
                        insert into units.passkey (credential_id, account, label, public_key, signature_count, user_verified,
                            transports, backup_eligible, backed_up, attestation, attestation_client, created, last_used)
                        values (:id, :account, :label, :key, :count, :verified, :transports, :eligible, :backedUp,
                            :attestation, :client, :created, :lastUsed)
                        on conflict (credential_id) do update set signature_count = excluded.signature_count,
                            user_verified = excluded.user_verified, backed_up = excluded.backed_up,
                            last_used = excluded.last_used
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", utc(passkey.getCreated()))
                .param("lastUsed", utc(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql("select * from units.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .query(StoredPasskeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return database.sql("select * from units.passkey where account = :account order by created, credential_id")
                .param("account", account(user))
                .query(StoredPasskeys::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        database.sql("delete from units.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Deletes the passkey where it is the account's; returns whether it was. */
    boolean remove(UUID account, Bytes id) {
        return database.sql("delete from units.passkey where credential_id = :id and account = :account")
                        .param("id", id.getBytes())
                        .param("account", account)
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        database.sql("delete from units.passkey where account = :account")
                .param("account", account)
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static CredentialRecord passkey(ResultSet row, int index) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(id(row.getObject("account", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
                .created(row.getObject("created", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used", OffsetDateTime.class).toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Stream.of(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
