/**
 * Files of rows: comma-separated text and .xlsx workbooks, read as a stream and with suspicion, one cell at a time.
 *
 * <p>Owns the formats. Never knows what a row means and never stores one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qinghe.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
