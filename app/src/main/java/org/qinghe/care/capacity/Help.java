package org.qinghe.care.capacity;

import java.util.Arrays;
import java.util.List;
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

    static List<Help> of(Purpose purpose) {
        return Arrays.stream(values()).filter(each -> each.purpose == purpose).toList();
    }
}
