package org.qinghe.oversight.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was issued, without what stands in it.
 *
 * @param issuedBy the name of who issued it, at the time
 */
public record Issued(
        UUID id,
        DocumentKind kind,
        String language,
        int templateVersion,
        String area,
        String number,
        String title,
        Instant issuedAt,
        String issuedBy) {}
