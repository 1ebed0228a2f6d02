package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * One step in the history of a finding.
 *
 * @param account who took it; nobody where it was the system
 * @param name their name, or empty text
 * @param unit their unit
 * @param words what they said, or empty text
 * @param evidence what shows it, or empty text
 */
public record FindingEntry(
        FindingStep step,
        Instant at,
        Optional<UUID> account,
        String name,
        Bilingual unit,
        String words,
        String evidence) {}
