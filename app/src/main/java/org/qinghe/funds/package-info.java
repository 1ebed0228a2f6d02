/**
 * Money of the committee: where it comes from, what it is for, what was promised and spent, and how it is allocated.
 *
 * <p>Owns sources, budget lines and their entries, which are never changed afterwards, the files of their vouchers, and
 * allocations. Pays nothing itself,
 * and knows units and other organisations as payees, never a natural person.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "places",
            "units",
            "figures",
            "files",
            "database",
            "tables"
        })
@NullMarked
package org.qinghe.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
