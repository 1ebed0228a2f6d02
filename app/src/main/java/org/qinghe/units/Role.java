package org.qinghe.units;

import java.util.Set;

/**
 * A role and what it lets people do.
 *
 * @param code its code, unique and never changed
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param care whether it opens care records; an account of a public-security unit can then never hold it
 * @param permissions the codes of what it carries
 * @param holders how many accounts hold it
 */
public record Role(String code, String nameZh, String nameEn, boolean care, Set<String> permissions, long holders) {

    public Role {
        permissions = Set.copyOf(permissions);
    }
}
