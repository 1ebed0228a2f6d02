package org.qinghe.care.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * A page of what was found.
 *
 * @param total how many there are on all pages
 */
record Found(long total, List<? extends DomainResource> page) {

    /** The page that a search asks for of all that there are. */
    static Found of(Search search, List<? extends DomainResource> all) {
        var matching = all.stream().filter(search::matches).toList();
        return new Found(
                matching.size(),
                matching.stream().skip(search.offset()).limit(search.count()).toList());
    }
}
