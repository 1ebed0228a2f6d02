package org.qinghe.units;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a second factor, and whether what they type is right. Each code is taken once. */
@Repository
class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient database;
    private final SecretBox box;
    private final Clock clock;

    SecondFactors(JdbcClient database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    boolean has(UUID account) {
        return database.sql("select exists (select from units.one_time_codes where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** A fresh secret for the account, shut; it counts only once {@link #begin} has seen a code made with it. */
    byte[] propose(UUID account) {
        var secret = new byte[OneTimeCode.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return box.shut(secret, account);
    }

    byte[] opened(byte[] shut, UUID account) {
        return box.opened(shut, account);
    }

    /** Begins to ask for codes of this secret where the typed one is right, and returns the recovery codes, once. */
    @Transactional
    public Optional<List<String>> begin(UUID account, byte[] shut, String typed) {
        var step = OneTimeCode.stepOf(box.opened(shut, account), typed, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        end(account);
        database.sql("insert into units.one_time_codes (account, secret, last_step) values (:account, :secret, :step)")
                .param("account", account)
                .param("secret", shut)
                .param("step", step.getAsLong())
                .update();
        var codes = Stream.generate(ReadableSecret::fresh).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> database.sql("insert into units.recovery_code (account, hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash(code))
                .update());
        return Optional.of(codes);
    }

    @Transactional
    public void end(UUID account) {
        for (var table : List.of("units.one_time_codes", "units.recovery_code")) {
            database.sql("delete from " + table + " where account = :account")
                    .param("account", account)
                    .update();
        }
    }

    /** By which way the typed code lets in, if it does; it does so once. */
    Optional<SignInWay> take(UUID account, String typed) {
        if (takeOneTimeCode(account, typed)) {
            return Optional.of(SignInWay.ONE_TIME_CODE);
        }
        return takeRecoveryCode(account, typed) ? Optional.of(SignInWay.RECOVERY_CODE) : Optional.empty();
    }

    private boolean takeOneTimeCode(UUID account, String typed) {
        var step = database.sql("select secret from units.one_time_codes where account = :account")
                .param("account", account)
                .query((row, index) -> row.getBytes("secret"))
                .optional()
                .map(shut -> OneTimeCode.stepOf(box.opened(shut, account), typed, clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && database.sql("""
                                        update units.one_time_codes set last_step = :step
                                        where account = :account and last_step < :step
                                        """)
                                .param("account", account)
                                .param("step", step.get().getAsLong())
                                .update()
                        == 1;
    }

    private boolean takeRecoveryCode(UUID account, String typed) {
        return database.sql("delete from units.recovery_code where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", hash(typed))
                        .update()
                == 1;
    }

    long recoveryCodesLeft(UUID account) {
        return database.sql("select count(*) from units.recovery_code where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** The codes are random and long, so a plain hash hides them as well as a slow one. */
    private static byte[] hash(String code) {
        return DigestUtils.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", ""));
    }
}
