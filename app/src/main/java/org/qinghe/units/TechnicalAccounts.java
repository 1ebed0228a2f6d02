package org.qinghe.units;

import java.util.Optional;
import java.util.UUID;

/**
 * The accounts by which a unit's care systems are known where something was done by one. Nobody signs in with such an account and
 * it carries no role; {@link Colleagues#findAll} finds its name.
 */
public interface TechnicalAccounts {

    /**
     * Opens one.
     *
     * @param name what the system is called, 60 characters at most
     * @throws org.springframework.dao.DataAccessException where the unit is one of public security
     */
    UUID open(UUID unit, String name);

    /** The name, where the account is a technical one. */
    Optional<String> name(UUID account);
}
