package org.qinghe.safeguards;

import java.util.List;

/** Checks that nobody altered the trail of who did what. */
public interface AuditVerification {

    /** Reads the whole trail and every signed checkpoint, those kept outside the database too. */
    Verdict verify();

    /**
     * As above, and against checkpoints that somebody outside kept: whoever owns the database and the data folder can cut off
     * the end of the trail together with every checkpoint of it, but not that copy.
     *
     * @param outside checkpoints as they were printed or sent
     */
    Verdict verify(List<Checkpoint> outside);

    /** What the check found. */
    sealed interface Verdict {

        /**
         * Nothing was altered.
         *
         * @param entries how many entries there are
         * @param checkpoints how many signed checkpoints they agree with
         */
        record Whole(long entries, int checkpoints) implements Verdict {}

        /**
         * Something was altered.
         *
         * @param number the first entry that is not as it was written
         * @param fault what is wrong with it
         */
        record Altered(long number, Fault fault) implements Verdict {}
    }

    /** What can be wrong; in words {@code safeguards.fault.<name>}. */
    enum Fault {
        /** The entry is not there although later ones or a checkpoint know of it. */
        MISSING,
        /** Its content is not what its hash says. */
        CHANGED,
        /** It does not follow the entry before it. */
        OUT_OF_PLACE,
        /** A signed checkpoint says it looked otherwise. */
        CONTRADICTS_CHECKPOINT,
        /** The checkpoint at this entry is not signed with this installation's key. */
        FALSE_CHECKPOINT
    }
}
