package org.qinghe.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the history of one value is shown. */
public final class HistoryPath {

    private HistoryPath() {}

    /**
     * The address.
     *
     * @param area the code of the area
     */
    public static String of(UUID indicator, String area, Period period) {
        return "/figures/history?indicator=" + indicator + "&area=" + URLEncoder.encode(area, StandardCharsets.UTF_8)
                + "&period=" + period.text();
    }
}
