package org.qinghe.care.capacity;

import java.util.Arrays;
import java.util.List;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;

/** Kinds of help that have places or hours. */
public enum Help {
    AGONIST(Purpose.TREATMENT),
    DETOXIFICATION(Purpose.TREATMENT),
    OUT_PATIENT(Purpose.TREATMENT),
    COUNSELLING(Purpose.CARE),
    JOB(Purpose.JOB_SUPPORT);

    private final Purpose purpose;

    Help(Purpose purpose) {
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Of which category what is written of it is. */
    DataCategory category() {
        return Purposes.category(purpose);
    }

    static List<Help> of(Purpose purpose) {
        return Arrays.stream(values()).filter(each -> each.purpose == purpose).toList();
    }
}
