package org.qinghe.units;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with accounts. Every step is written to the audit trail and counts at once. */
@Component
class AccountKeeping {

    private final Accounts accounts;
    private final Units units;
    private final RoleBook roles;
    private final Keyring keys;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final StoredPasskeys passkeys;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountKeeping(
            Accounts accounts,
            Units units,
            RoleBook roles,
            Keyring keys,
            Sessions sessions,
            SecondFactors factors,
            StoredPasskeys passkeys,
            PasswordEncoder passwords,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.roles = roles;
        this.keys = keys;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** An account that was just opened, with the password to hand over; it is kept nowhere. */
    record Opened(UUID account, String firstPassword) {}

    /**
     * Opens an account.
     *
     * @throws Refused where the unit is one of public security and a role opens care records
     */
    @Transactional
    public Opened open(AccountForm form) {
        var unit = UUID.fromString(form.unit());
        keepEnforcementFromCare(unit, form.roles());
        var password = ReadableSecret.fresh();
        var account =
                accounts.add(unit, form.signInName(), form.name(), String.valueOf(passwords.encode(password)), true);
        accounts.give(account, form.roles());
        accounts.reachAt(account, form.email());
        record("units.accountOpened", account, facts(form));
        return new Opened(account, password);
    }

    /**
     * Changes the name, the unit, the address and the roles.
     *
     * @throws Refused as {@link #open}, and where nobody could open accounts any more
     */
    @Transactional
    public void change(UUID account, AccountForm form) {
        var unit = UUID.fromString(form.unit());
        keepEnforcementFromCare(unit, form.roles());
        accounts.takeRoles(account); // first, or the old ones would meet the new unit
        accounts.rename(account, form.name(), unit);
        accounts.give(account, form.roles());
        accounts.reachAt(account, form.email());
        keys.mustStillHaveAHolder();
        record("units.accountChanged", account, facts(form));
        altered(account, AccountAltered.What.CHANGED);
    }

    /**
     * Shuts an account and ends its sign-ins.
     *
     * @throws Refused where it is one's own, or nobody could open accounts any more
     */
    @Transactional
    public void disable(Account account, UUID by) {
        if (account.id().equals(by)) {
            throw new Refused("units.refused.ownAccount");
        }
        accounts.disable(account.id(), true);
        keys.mustStillHaveAHolder();
        sessions.end(account.signInName(), Optional.empty());
        record("units.accountDisabled", account.id(), Map.of());
    }

    @Transactional
    public void enable(Account account) {
        accounts.disable(account.id(), false);
        record("units.accountEnabled", account.id(), Map.of());
    }

    /** Gives the account a fresh first password, ends its sign-ins, and returns the password. */
    @Transactional
    public String resetPassword(Account account) {
        var password = ReadableSecret.fresh();
        accounts.changePassword(account.id(), String.valueOf(passwords.encode(password)), true);
        sessions.end(account.signInName(), Optional.empty());
        record("units.passwordReset", account.id(), Map.of());
        altered(account.id(), AccountAltered.What.PASSWORD_RESET);
        return password;
    }

    @Transactional
    public void unlock(Account account) {
        accounts.unlock(account.id());
        record("units.accountUnlocked", account.id(), Map.of());
    }

    /** Takes away a second factor and passkeys that were lost, and ends the sign-ins. */
    @Transactional
    public void resetSecondFactor(Account account) {
        factors.end(account.id());
        passkeys.removeAll(account.id());
        sessions.end(account.signInName(), Optional.empty());
        record("units.secondFactorReset", account.id(), Map.of());
        altered(account.id(), AccountAltered.What.SECOND_FACTOR_RESET);
    }

    /** Ends all sign-ins of the account and returns how many there were. */
    @Transactional
    public int signOutEverywhere(Account account) {
        int ended = sessions.end(account.signInName(), Optional.empty());
        record("units.signedOutEverywhere", account.id(), Map.of("sessions", String.valueOf(ended)));
        return ended;
    }

    private void keepEnforcementFromCare(UUID unit, Collection<String> wanted) {
        boolean enforcement = units.find(unit).orElseThrow().kind() == Unit.Kind.PUBLIC_SECURITY;
        if (enforcement && roles.closedToEnforcementAmong(wanted)) {
            throw new Refused("units.refused.enforcement");
        }
    }

    private void altered(UUID account, AccountAltered.What what) {
        events.publishEvent(new AccountAltered(account, what, clock.instant()));
    }

    private static Map<String, String> facts(AccountForm form) {
        return Map.of("unit", form.unit(), "roles", String.join(" ", new TreeSet<>(form.roles())));
    }

    private void record(String action, UUID account, Map<String, String> details) {
        trail.record(action, "account/" + account, details);
    }
}
