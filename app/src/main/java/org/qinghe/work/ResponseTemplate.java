package org.qinghe.work;

import java.util.List;
import org.qinghe.units.Unit;

/**
 * A plan of action as it is shipped: what it is for and which tasks belong to it.
 *
 * @param code its code
 * @param name its name
 * @param purpose what it is for, in one sentence
 * @param tasks its tasks in order
 */
public record ResponseTemplate(String code, Bilingual name, Bilingual purpose, List<Step> tasks) {

    /**
     * A task of a template.
     *
     * @param title what is to be done
     * @param detail how
     * @param unitCode the unit proposed where there is one of this code, or empty text
     * @param unitKind the sort of unit proposed otherwise
     * @param dueDays days from the start
     */
    public record Step(Bilingual title, Bilingual detail, String unitCode, Unit.Kind unitKind, int dueDays) {}
}
