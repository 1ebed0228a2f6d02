package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.database.KeptKeyPair;

/**
 * Plans that are carried over: the same steps by the same rules as on the pages, by whoever is signed in, and letters of the other
 * side for whoever holds its key, taken in like any other.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastJointPlans {

    /** @param unit the code of our unit that is to do it */
    record Ours(String what, String unit, LocalDate due) {}

    /**
     * @param who what they call the unit that is to do it
     * @param told how they tell that it stands
     */
    record Theirs(String what, String who, LocalDate due, TaskTold told) {}

    /** Proposes it under the agreement of that title, and has the partner accept it and tell of its tasks. */
    UUID agreed(
            UUID partner,
            KeptKeyPair theirKeys,
            String agreement,
            String title,
            String purpose,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Ours> ours,
            List<Theirs> theirs);
}
