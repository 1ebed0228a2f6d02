package org.qinghe.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something an account may do.
 *
 * @param code the module's name, a dot and a verb, such as {@code figures.submit}
 * @param startsWith the roles that carry it in a new installation
 */
public record Permission(String code, Set<StandardRole> startsWith) {

    public Permission {
        startsWith = Set.copyOf(startsWith);
    }

    public static Permission of(String code, StandardRole first, StandardRole... others) {
        return new Permission(code, EnumSet.of(first, others));
    }

    public static Permission ofEveryRole(String code) {
        return new Permission(code, EnumSet.allOf(StandardRole.class));
    }
}
