package org.qinghe.safeguards;

/**
 * For what a record of a person may be made or read; each is locked until a processing activity that covers it is approved.
 * In words {@code safeguards.purpose.<NAME>}, with a sentence under {@code safeguards.purpose.<NAME>.explained}.
 */
public enum Purpose {
    /** Answering somebody who asked for help. */
    FIRST_CONTACT,
    /** Assessment, plan and counselling. */
    CARE,
    /** Medical treatment. */
    TREATMENT,
    /** Training, placement and start-up. */
    JOB_SUPPORT,
    /** Visits and calls the person agreed to. */
    FOLLOW_UP,
    /** Supervision of notes within the unit. */
    SUPERVISION,
    /** Handing somebody's care over to another county, which they chose. */
    HAND_OVER,
    /** Protected counts. */
    STATISTICS,
    /** Asking volunteers, and thanking them; has nothing to do with people in care. */
    VOLUNTEERING
}
