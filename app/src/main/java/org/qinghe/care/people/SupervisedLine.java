package org.qinghe.care.people;

import java.time.Instant;
import java.util.UUID;

/**
 * That a person of the unit is a worker's, as the supervisor sees it: a number and a day, unless the person agreed to
 * supervision, which shows the name they chose.
 *
 * @param alias empty text without that consent
 */
public record SupervisedLine(UUID person, UUID worker, Instant since, String alias) {}
