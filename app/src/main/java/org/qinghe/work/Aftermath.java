package org.qinghe.work;

import java.time.LocalDate;
import java.util.Optional;
import org.qinghe.web.Words;

/** Shows what an area's counts did after a response began; the module that raised its origin offers a bean of this. */
public interface Aftermath {

    /**
     * A picture with its words.
     *
     * @param chart options of an ECharts line chart, as JSON
     * @param sentence what it shows and how sure that is
     */
    record Picture(String chart, String sentence) {}

    /** The kind of origin this bean speaks of, as in {@link ResponseOrigin#kind()}. */
    String originKind();

    Optional<Picture> since(ResponseOrigin origin, LocalDate began, Words words);
}
