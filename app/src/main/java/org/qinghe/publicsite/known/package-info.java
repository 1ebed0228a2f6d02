/** What Qinghe keeps of whom, what it never keeps, and how anybody can check that (G13). */
@NullMarked
package org.qinghe.publicsite.known;

import org.jspecify.annotations.NullMarked;
