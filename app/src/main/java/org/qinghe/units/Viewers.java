package org.qinghe.units;

import org.qinghe.access.Viewer;
import org.springframework.stereotype.Component;

/** Makes the principal of an account, with the permissions its roles carry now. */
@Component
class Viewers {

    private final Accounts accounts;
    private final Units units;

    Viewers(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    SignedInAccount of(Account account) {
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
                account.mustChangePassword());
    }
}
