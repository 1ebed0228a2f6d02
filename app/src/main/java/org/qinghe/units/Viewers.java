package org.qinghe.units;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        return of(account, clock.instant());
    }

    /** The same account as it stands now; nothing where it may no longer be signed in. */
    Optional<SignedInAccount> again(SignedInAccount earlier) {
        return clock.instant().isAfter(earlier.since().plus(longest))
                ? Optional.empty()
                : accounts.find(earlier.viewer().account())
                        .filter(account -> !account.disabled())
                        .map(account -> of(account, earlier.since()));
    }

    private SignedInAccount of(Account account, Instant since) {
        var unit = units.find(account.unit()).orElseThrow();
        return new SignedInAccount(
                new Viewer(
                        account.id(),
                        account.name(),
                        unit.id(),
                        unit.nameZh(),
                        unit.area(),
                        accounts.permissions(account.id())),
                account.signInName(),
                account.mustChangePassword(),
                since);
    }
}
