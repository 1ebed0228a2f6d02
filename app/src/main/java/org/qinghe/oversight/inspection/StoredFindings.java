package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredFindings implements Findings {

    private final FindingTable table;

    StoredFindings(FindingTable table) {
        this.table = table;
    }

    @Override
    public List<Finding> of(Collection<UUID> units, LocalDate first, LocalDate last) {
        return table.foundAt(units, first, last);
    }
}
