package org.qinghe.care.door;

import java.util.List;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;

/** What a package of care shows the person of their own record and puts into the copy they take along; offered as a bean. */
public interface OwnSections {

    /** Its place among the others. */
    int order();

    /** Those with something in them, for a record that the person has opened. */
    List<OwnSection> of(OpenRecord record, Words words);
}
