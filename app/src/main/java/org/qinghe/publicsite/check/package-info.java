/** A self-check of which nothing is kept: the answers are added up in the browser, or for one page and no longer. */
@NullMarked
package org.qinghe.publicsite.check;

import org.jspecify.annotations.NullMarked;
