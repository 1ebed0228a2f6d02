package org.qinghe.care.capacity;

import java.util.Collection;

/**
 * Why help should come sooner. The rules, which stand on the page in the same words: a reason of the first class comes first, of
 * the second class next, and everybody else in the order of asking; within a class whoever has waited longest.
 */
public enum Reason {
    PREGNANT(1),
    RECENT_OVERDOSE(1),
    LEFT_HOSPITAL(1),
    UNDER_18(2),
    CARES_FOR_CHILDREN(2);

    /** Of those who gave no reason. */
    static final int LAST_CLASS = 3;

    private final int comesIn;

    Reason(int comesIn) {
        this.comesIn = comesIn;
    }

    public int comesIn() {
        return comesIn;
    }

    /** The class of somebody with these reasons, from 1 to 3. */
    static int classOf(Collection<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::comesIn).min().orElse(LAST_CLASS);
    }
}
