/** Help nearby. How far it is away is worked out in the browser; no position is sent here. */
@NullMarked
package org.qinghe.publicsite.find;

import org.jspecify.annotations.NullMarked;
