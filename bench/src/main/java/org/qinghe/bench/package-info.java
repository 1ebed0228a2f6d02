/** Benchmarks: each has its command in {@code docs/figures}. */
package org.qinghe.bench;
