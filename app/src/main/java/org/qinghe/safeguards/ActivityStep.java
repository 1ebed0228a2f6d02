package org.qinghe.safeguards;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.safeguards.ActivityVersion.Hand;

/**
 * Something done to a version, for the reader of its history.
 *
 * @param message the key of what was done
 * @param reason why, or empty
 */
public record ActivityStep(String message, Hand hand, String reason) {

    /** What was done to a version, in the order it was done. */
    public static List<ActivityStep> of(ActivityVersion version) {
        var steps = new ArrayList<ActivityStep>();
        steps.add(new ActivityStep("safeguards.step.WRITTEN", version.written(), ""));
        version.proposed().ifPresent(hand -> steps.add(new ActivityStep("safeguards.step.PROPOSED", hand, "")));
        version.decided()
                .ifPresent(hand -> steps.add(new ActivityStep(
                        version.state().wasApproved() ? "safeguards.step.APPROVED" : "safeguards.step.RETURNED",
                        hand,
                        version.reason())));
        version.ended()
                .ifPresent(hand -> steps.add(new ActivityStep("safeguards.step.ENDED", hand, version.endReason())));
        return steps;
    }
}
