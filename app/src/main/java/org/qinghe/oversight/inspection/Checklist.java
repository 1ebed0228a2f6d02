package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * What is looked at on a visit.
 *
 * @param items in their order
 * @param retired whether new inspections do without it
 */
public record Checklist(UUID id, Bilingual title, List<Item> items, boolean retired) {

    /**
     * One thing that is looked at; a no makes a finding.
     *
     * @param position its number, from 1
     * @param text what should be so
     */
    public record Item(UUID id, int position, Bilingual text, Topic topic, Severity severity) {}
}
