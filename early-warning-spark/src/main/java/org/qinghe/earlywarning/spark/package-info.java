/**
 * The detectors of {@code early-warning} over Apache Spark: the counts of a province or a nation go in, partitioned by series,
 * and every series is evaluated by the same code as on one machine, so that the results are the same to the bit.
 *
 * <p>Owns how series are read, shared out and written. Never sees a person, and knows no method of its own. Begin at {@link
 * org.qinghe.earlywarning.spark.SparkDetection}; {@code docs/early-warning/spark.md} says how to run it.
 */
@NullMarked
package org.qinghe.earlywarning.spark;

import org.jspecify.annotations.NullMarked;
