package org.qinghe.care.door;

import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * That somebody wrote something their worker has not seen.
 *
 * @param purpose what the record opens to the worker for
 */
public record UnreadLine(UUID person, String alias, Purpose purpose, long messages) {}
