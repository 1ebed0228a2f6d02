package org.qinghe.oversight.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a sort of document is written from, as the county has it.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param version from 1 on; 1 came with Qinghe
 * @param madeBy who changed it; nobody where it came with Qinghe
 */
public record Template(
        DocumentKind kind, String language, int version, TemplateText text, Instant madeAt, Optional<UUID> madeBy) {}
