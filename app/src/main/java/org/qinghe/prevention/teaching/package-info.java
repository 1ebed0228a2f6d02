/** What schools plan to teach in a school year, the lessons held, and how far the one covers the other. */
@NullMarked
package org.qinghe.prevention.teaching;

import org.jspecify.annotations.NullMarked;
