package org.qinghe.funds;

import java.util.UUID;

/**
 * A line of the budget: what a unit may spend of a source for a use.
 *
 * @param id its id
 * @param number its number, as people say it
 * @param source the source's id
 * @param year the source's year
 * @param unit the id of the unit that spends
 * @param use what for
 * @param title what exactly
 * @param standing how much of it there is
 */
public record Line(UUID id, long number, UUID source, int year, UUID unit, Use use, String title, Standing standing) {

    public String path() {
        return "/funds/lines/" + id;
    }
}
