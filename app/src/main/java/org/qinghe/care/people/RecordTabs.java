package org.qinghe.care.people;

import java.util.List;
import org.qinghe.safeguards.Purpose;

/** The tabs that a package of care offers, as one bean of its own. */
public record RecordTabs(List<RecordTab> all) {

    public RecordTabs {
        all = List.copyOf(all);
    }

    public static RecordTabs of(int order, String label, String path, Purpose purpose) {
        return new RecordTabs(List.of(new RecordTab(order, label, path, purpose)));
    }
}
