/** Work, courses and assistance that are open to anybody, as the units of the county posted them. Nobody applies here. */
@NullMarked
package org.qinghe.publicsite.work;

import org.jspecify.annotations.NullMarked;
