/**
 * The command line: reads a file of counts, runs a detector, writes what it says.
 *
 * <p>Owns the file formats and the exit codes that other tools script against. Never writes anything to standard output
 * before the whole input has been found good.
 */
@NullMarked
package org.qinghe.earlywarning.cli;

import org.jspecify.annotations.NullMarked;
