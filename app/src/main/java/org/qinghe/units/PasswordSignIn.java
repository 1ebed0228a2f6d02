package org.qinghe.units;

import java.time.Clock;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Looks at a name and a password. A wrong name, a wrong password, a locked and a disabled account are refused with the same
 * words after the same work, so that nobody learns which names exist.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Viewers viewers;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;
    private final SingletonSupplier<String> nobodysPassword;

    PasswordSignIn(
            Accounts accounts,
            Viewers viewers,
            SecondFactors factors,
            SignIns signIns,
            PasswordEncoder passwords,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.factors = factors;
        this.signIns = signIns;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.nobodysPassword =
                SingletonSupplier.of(() -> String.valueOf(passwords.encode("nobody signs in with this")));
    }

    /** By design it takes a while: neither the start waits for it nor the first attempt, which would take longer than others. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual().start(nobodysPassword::obtain);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = accounts.findBySignInName(attempt.getName());
        var typed = String.valueOf(attempt.getCredentials());
        boolean right = passwords.matches(typed, account.map(Account::password).orElseGet(nobodysPassword::obtain));
        if (account.isEmpty()) {
            throw refused();
        }
        return enter(account.get(), typed, right);
    }

    private Authentication enter(Account account, String typed, boolean right) {
        var now = clock.instant();
        if (account.lockedAt(now) || account.disabled()) {
            throw refused();
        }
        if (!right) {
            signIns.failed(account);
            throw refused();
        }
        if (passwords.upgradeEncoding(account.password())) {
            accounts.keepBetter(account, String.valueOf(passwords.encode(typed)));
        }
        if (factors.has(account.id())) {
            trail.record("units.passwordAccepted", "account/" + account.id());
            return viewers.owingSecondFactor(account).token();
        }
        signIns.succeeded(account.id(), SignInWay.PASSWORD);
        return viewers.of(account).token();
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("not let in");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
