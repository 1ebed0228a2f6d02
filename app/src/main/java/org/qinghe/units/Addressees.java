package org.qinghe.units;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom something can be told: the accounts that are open, with where they work and what they may do. */
public interface Addressees {

    /**
     * Somebody whose account is open.
     *
     * @param account the account's id
     * @param unit the unit's id
     * @param permissions the codes of what the account may do
     */
    record Addressee(UUID account, UUID unit, Set<String> permissions) {}

    /** The account as it stands; nothing where it is shut or not there. */
    Optional<Addressee> find(UUID account);

    /** The open accounts of a unit that carry the permission; all of them where it is empty text. */
    List<UUID> of(UUID unit, String permission);

    /** The units where somebody carries the permission. */
    Collection<UUID> unitsThatMay(String permission);
}
