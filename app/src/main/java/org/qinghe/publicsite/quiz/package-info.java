/** Questions to learn with; nobody hears the answers. */
@NullMarked
package org.qinghe.publicsite.quiz;

import org.jspecify.annotations.NullMarked;
