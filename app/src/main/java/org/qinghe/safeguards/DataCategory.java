package org.qinghe.safeguards;

/** The kinds of personal data an activity may declare; there are no others. In words {@code safeguards.category.<NAME>}. */
public enum DataCategory {
    CONTACT(false),
    HEALTH(true),
    COUNSELLING(true),
    EMPLOYMENT(false),
    APPOINTMENTS(false),
    /** What a volunteer is called by, how to reach them and what they like to do; counted from when they agreed. */
    VOLUNTEERS(false);

    private final boolean sensitive;

    DataCategory(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Whether it is of people in care. */
    public boolean ofCare() {
        return this != VOLUNTEERS;
    }

    /** Sensitive personal information in the sense of PIPL 28; Qinghe keeps it on separate consent only. */
    public boolean sensitive() {
        return sensitive;
    }
}
