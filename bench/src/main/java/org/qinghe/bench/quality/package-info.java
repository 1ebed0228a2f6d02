/**
 * How well the methods find outbreaks: on simulated counts whose outbreaks are known, on small areas side by side, on real counts
 * beside events that are known, and on counts that were protected. Begin at {@link org.qinghe.bench.quality.Quality}.
 */
@NullMarked
package org.qinghe.bench.quality;

import org.jspecify.annotations.NullMarked;
