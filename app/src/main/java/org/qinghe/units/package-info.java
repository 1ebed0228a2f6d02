/**
 * The committee's member units, their posts and the people who sign in for them.
 *
 * <p>Owns units, posts, accounts, roles and sign-in. Never holds figures, tasks or anything about people in care.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "places", "database"})
@NullMarked
package org.qinghe.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
