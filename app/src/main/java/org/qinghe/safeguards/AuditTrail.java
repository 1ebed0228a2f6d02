package org.qinghe.safeguards;

import java.util.Map;

/**
 * The trail of who did what. Entries are chained by hash and can be added, never changed; the entry joins the caller's
 * transaction, so that what was rolled back left no trace and what was done always did.
 */
public interface AuditTrail {

    /**
     * Adds an entry in the name of whoever is signed in, or of the system where nobody is.
     *
     * @param action the module's name, a dot and what was done, such as {@code figures.submitted}
     * @param subject what it was done to, such as {@code report/17}; never a person in care
     * @param details further facts in words or numbers; never a password, a secret or free text of a person
     */
    void record(String action, String subject, Map<String, String> details);

    default void record(String action, String subject) {
        record(action, subject, Map.of());
    }
}
