package org.qinghe.safeguards;

/** The kinds of personal data an activity may declare; there are no others. In words {@code safeguards.category.<NAME>}. */
public enum DataCategory {
    CONTACT(false),
    HEALTH(true),
    COUNSELLING(true),
    EMPLOYMENT(false),
    APPOINTMENTS(false);

    private final boolean sensitive;

    DataCategory(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Sensitive personal information in the sense of PIPL 28; Qinghe keeps it on separate consent only. */
    public boolean sensitive() {
        return sensitive;
    }
}
