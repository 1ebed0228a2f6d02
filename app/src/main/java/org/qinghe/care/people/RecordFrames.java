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

    RecordFrames(People people, List<RecordTabs> offered) {
        this.people = people;
        this.tabs = offered.stream()
                .flatMap(each -> each.all().stream())
                .sorted(Comparator.comparing(RecordTab::order))
                .toList();
    }

    public RecordFrame of(OpenRecord record) {
        var viewer = Viewer.required();
        return new RecordFrame(
                people.of(record),
                record.room().purpose(),
                tabs.stream()
                        .filter(tab -> viewer.may(Purposes.permission(tab.purpose())))
                        .toList());
    }
}
