package org.qinghe.care.people;

import java.util.List;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * What stands around every page of a record.
 *
 * @param purpose what it is open for
 * @param tabs its parts that this viewer may open
 */
public record RecordFrame(Client client, Purpose purpose, List<RecordTab> tabs) {

    public UUID person() {
        return client.id();
    }

    /** Where the record's first page is. */
    public String home() {
        return "/care/" + client.id();
    }

    public String path(RecordTab tab) {
        return home() + "/" + tab.path();
    }
}
