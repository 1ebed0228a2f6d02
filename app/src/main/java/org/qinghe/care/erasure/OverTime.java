package org.qinghe.care.erasure;

import java.time.LocalDate;

/** How many records closed in a month are over their time. */
public record OverTime(LocalDate month, long records) {}
