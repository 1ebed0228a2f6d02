/**
 * The fictional county a new installation shows: its units, its people, eight years of its figures, and what became of them.
 *
 * <p>Owns the seeded generator. Everything it makes goes through the same services as real data, and every page says that
 * it is fictional; it never runs in production.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "safeguards",
            "safeguards :: release",
            "places",
            "oversight :: inspection",
            "units",
            "notices",
            "figures",
            "funds",
            "livelihood",
            "cooperation",
            "cooperation :: plans",
            "staff",
            "prevention",
            "prevention :: events",
            "prevention :: material",
            "prevention :: media",
            "prevention :: volunteers",
            "work",
            "warning",
            "oversight :: effect",
            "web",
            "database",
            "care :: records",
            "oversight :: documents",
            "oversight :: assessment"
        })
@NullMarked
package org.qinghe.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
