/** What is taught: goals of each school stage after the International Standards on Drug Use Prevention, and lessons with their material. */
@NullMarked
package org.qinghe.prevention.curriculum;

import org.jspecify.annotations.NullMarked;
