package org.qinghe.figures.quality;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the quality page.
 *
 * @param month a year and month such as {@code 2026-10}, or empty text for the newest
 * @param unit only what this unit reports
 * @param words a part of the name of a unit, form, area or indicator, or of a finding; empty text is all
 */
public record QualitySearch(String month, Optional<UUID> unit, String words) {

    public QualitySearch(@Nullable String month, Optional<UUID> unit, @Nullable String words) {
        this.month = month == null ? "" : month.strip();
        this.unit = unit;
        this.words = words == null ? "" : words.strip();
    }

    /** The same as a query of an address, from its question mark on. */
    public String query() {
        return "?month=" + encoded(month) + unit.map(id -> "&unit=" + id).orElse("")
                + (words.isEmpty() ? "" : "&words=" + encoded(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
