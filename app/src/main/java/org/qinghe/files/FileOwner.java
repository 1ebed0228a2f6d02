package org.qinghe.files;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What files belong to, while one of them comes or goes. */
public interface FileOwner {

    /** What became of a file. */
    enum Change {
        ADDED,
        REMOVED
    }

    UUID id();

    /** What the audit trail calls it. */
    String subject();

    /** What the audit trail says of a file that is added, beside its digest. */
    Map<String, String> details();

    /** Keeps everybody else from it until the transaction ends. Why its files may not change now; nothing where they may. */
    Optional<FileRefused> hold();

    /** Notes, in the same transaction, what became of the file of this name. */
    default void note(Change change, String file) {}
}
