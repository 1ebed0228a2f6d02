/** Pages to learn from: by age, by group of substances, for parents and teachers, and what the law says. */
@NullMarked
package org.qinghe.publicsite.learn;

import org.jspecify.annotations.NullMarked;
