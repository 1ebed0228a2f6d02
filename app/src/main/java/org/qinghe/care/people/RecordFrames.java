package org.qinghe.care.people;

import java.util.Comparator;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Purposes;
import org.springframework.stereotype.Component;

/** Makes what stands around every page of a record; the packages of care put it into the model as {@code frame}. */
@Component
public class RecordFrames {

    private final People people;
    private final List<RecordTab> tabs;

    RecordFrames(People people, List<RecordTab> tabs) {
        this.people = people;
        this.tabs = tabs.stream().sorted(Comparator.comparing(RecordTab::order)).toList();
    }

    public RecordFrame of(OpenRecord record) {
        var viewer = Viewer.required();
        var purpose = record.room().purpose();
        return new RecordFrame(
                people.of(record),
                purpose,
                Purposes.of(viewer).stream().filter(each -> each != purpose).toList(),
                tabs.stream()
                        .filter(tab -> viewer.may(Purposes.permission(tab.purpose())))
                        .toList());
    }
}
