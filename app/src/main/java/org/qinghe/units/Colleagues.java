package org.qinghe.units;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.StandardRole;

/** The people who sign in, as far as others may know them: a name, a unit, a post. */
public interface Colleagues {

    /**
     * Somebody who works for a unit.
     *
     * @param account the account's id
     * @param name the name for display
     * @param unit the unit's id
     * @param post the title of the post, or empty text
     */
    record Colleague(UUID account, String name, UUID unit, String post) {}

    List<Colleague> of(UUID unit);

    /** How many work for each unit, without {@linkplain TechnicalAccounts technical accounts}; units without anybody are missing. */
    Map<UUID, Long> countByUnit();

    /** By account; {@linkplain TechnicalAccounts technical accounts} too, without a post. */
    Map<UUID, Colleague> findAll(Collection<UUID> accounts);

    /**
     * Opens an account with a first password that must be changed at the first sign-in.
     *
     * @param signInName unique, as typed at sign-in
     * @param mustChangePassword whether the password must be changed at the first sign-in
     */
    UUID open(
            UUID unit,
            String signInName,
            String name,
            CharSequence password,
            boolean mustChangePassword,
            Collection<StandardRole> roles);

    /**
     * Opens an account whose password nobody knows: its holder can be named in posts and tasks, and signs in once an
     * administrator has given a first password.
     *
     * @param signInName unique, as typed at sign-in
     */
    UUID open(UUID unit, String signInName, String name, Collection<StandardRole> roles);
}
