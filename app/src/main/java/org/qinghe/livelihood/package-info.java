/**
 * Work, training, start-up support and assistance offered to anyone who lives here or goes away to work, so that nobody has to
 * turn to drugs to make a living.
 *
 * <p>Owns the offers that employers and bureaus post, and how many people took them up. Never knows who did: it holds no names,
 * keeps no register of people who move, and an offer asks nobody for their history.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "places", "units", "notices", "database"})
@NullMarked
package org.qinghe.livelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
