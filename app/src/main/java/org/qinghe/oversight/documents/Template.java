package org.qinghe.oversight.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a sort of document is written from, as the county has it.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param version from 1 on; 1 came with Qinghe
 * @param text its words; where it is a file, those read from it
 * @param inWord whether it is a file of the county's own
 * @param madeBy who changed it; nobody where it came with Qinghe
 */
public record Template(
        DocumentKind kind,
        String language,
        int version,
        TemplateText text,
        boolean inWord,
        Instant madeAt,
        Optional<UUID> madeBy) {

    public boolean shipped() {
        return madeBy.isEmpty();
    }
}
