package org.qinghe.work.plan;

/**
 * A request as it is shown, in the reader's language.
 *
 * @param was what stood there when it was asked
 * @param becomes what should stand there
 * @param led whether this viewer decides about changes of the plan
 * @param decidable whether they may decide this one now: it waits, and somebody else asked
 */
public record ChangeView(ChangeRequest request, String was, String becomes, boolean led, boolean decidable) {

    public String state() {
        return request.decision()
                .map(decision -> decision.granted() ? "work.change.granted" : "work.change.declined")
                .orElse("work.change.waits");
    }
}
