package org.qinghe.cooperation.plans;

/** Where a plan stands; in words {@code cooperation.plan.state.<NAME>}. */
public enum State {
    /** They proposed it, and we have not answered. */
    FOR_US,
    FOR_THEM,
    AGREED,
    /** It is agreed, and they propose a change. */
    CHANGE_FOR_US,
    CHANGE_FOR_THEM,
    DECLINED,
    ENDED;

    public String key() {
        return "cooperation.plan.state." + name();
    }

    /** Whether we have something to answer. */
    public boolean waitsForUs() {
        return this == FOR_US || this == CHANGE_FOR_US;
    }
}
