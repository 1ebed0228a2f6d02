/**
 * Work with other regions: agreements, contact points, and the exchange of statistics that both sides have released, as signed
 * files or from one running installation to another.
 *
 * <p>Owns the partners and what was taken over from them. Nothing about a person goes out or comes in here: only tables that were
 * protected and released, so that a prefecture can watch many counties while each keeps its own. Where care is handed over to
 * another county, this module says to whom it is agreed and signs a sealed letter, which it cannot open. Under an agreement both
 * sides can also make a plan with tasks on both sides, in letters that each signs.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "care :: partners",
            "web",
            "database",
            "safeguards",
            "safeguards :: release",
            "places",
            "units",
            "figures",
            "notices",
            "work"
        })
@NullMarked
package org.qinghe.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
