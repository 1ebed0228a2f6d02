package org.qinghe.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a message that leaves may speak of: the sort of a notice, its day, and by which id it is found after signing in. A
 * title has no place here.
 *
 * @param notice the notice's id
 * @param kind its sort
 * @param due the day it speaks of
 */
record Leaving(UUID notice, NoticeKind kind, Optional<LocalDate> due) {}
