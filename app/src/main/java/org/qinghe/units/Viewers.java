package org.qinghe.units;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the principal of an account, with the unit, the area and the permissions it has at this moment. */
@Component
class Viewers {

    private final Accounts accounts;
    private final Units units;
    private final Clock clock;
    private final Duration longest;

    Viewers(Accounts accounts, Units units, Clock clock, @Value("${qinghe.session.longest:12h}") Duration longest) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
        this.longest = longest;
    }

    SignedInAccount of(Account account) {
        return of(account, false, clock.instant());
    }

    /** The account after its password alone, where a second factor is still owed: it may do nothing. */
    SignedInAccount owingSecondFactor(Account account) {
        return of(account, true, clock.instant());
    }

    /** The same account as it stands now; nothing where it may no longer be signed in. */
    Optional<SignedInAccount> again(SignedInAccount earlier) {
        return clock.instant().isAfter(earlier.since().plus(longest))
                ? Optional.empty()
                : accounts.find(earlier.viewer().account())
                        .filter(account -> !account.disabled())
                        .map(account -> of(account, earlier.owesSecondFactor(), earlier.since()));
    }

    private SignedInAccount of(Account account, boolean owes, Instant since) {
        var unit = units.find(account.unit()).orElseThrow();
        return new SignedInAccount(
                new Viewer(
                        account.id(),
                        account.name(),
                        unit.id(),
                        unit.nameZh(),
                        unit.nameEn(),
                        unit.area(),
                        owes ? Set.of() : accounts.permissions(account.id())),
                account.signInName(),
                account.mustChangePassword(),
                owes,
                since);
    }
}
