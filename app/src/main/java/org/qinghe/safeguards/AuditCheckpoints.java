package org.qinghe.safeguards;

import java.util.List;
import java.util.Optional;

/** Signed statements of how the audit trail looked, to be kept by somebody outside. */
public interface AuditCheckpoints {

    /** Signs the newest entry; nothing where that was done already. */
    Optional<Checkpoint> sign();

    /** The newest, newest first. */
    List<Checkpoint> newest(int count);
}
