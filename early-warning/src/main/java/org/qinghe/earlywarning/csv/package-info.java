/**
 * Reads comma-separated values (RFC 4180) as a stream, in UTF-8 or GB18030, fast and with line numbers.
 *
 * <p>Owns nothing but the file format: what the columns mean is the caller's business. Never holds more than one row.
 */
@NullMarked
package org.qinghe.earlywarning.csv;

import org.jspecify.annotations.NullMarked;
