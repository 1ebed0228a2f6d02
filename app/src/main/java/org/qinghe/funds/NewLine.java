package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.UUID;

/** A line to be opened with its first amount, in yuan. */
record NewLine(UUID source, UUID unit, Use use, String title, BigDecimal amount) {}
