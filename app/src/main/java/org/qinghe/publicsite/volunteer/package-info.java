/**
 * Where anybody may say that they want to help, and take it back with the code they got. What is typed goes to the unit that was
 * chosen, and nowhere else.
 */
@NullMarked
package org.qinghe.publicsite.volunteer;

import org.jspecify.annotations.NullMarked;
