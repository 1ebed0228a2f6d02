/**
 * The county's figures: indicators, report forms, periods, observations with their history, their quality, ways in and out.
 *
 * <p>Owns every count of an area in a period. Never holds anything about a person.
 */
@ApplicationModule(
        allowedDependencies = {"access", "web", "safeguards", "places", "units", "notices", "database", "tables"})
@NullMarked
package org.qinghe.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
