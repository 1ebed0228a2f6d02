package org.qinghe.cooperation.plans;

/** Of the two that make a plan; in words {@code cooperation.plan.side.<NAME>}. */
public enum Side {
    OURS,
    THEIRS;

    public String key() {
        return "cooperation.plan.side." + name();
    }

    Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
