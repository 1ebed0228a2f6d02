package org.qinghe.oversight.inspection;

/** What a finding concerns, in the terms of the glossary. */
public enum Topic {
    LEADERSHIP,
    PLAN,
    TASK,
    EVIDENCE,
    DATA_QUALITY,
    LESSON,
    COMMUNITY_EVENT,
    SERVICE,
    SAFEGUARDS,
    FUNDS;

    public String message() {
        return "inspection.topic." + name();
    }
}
