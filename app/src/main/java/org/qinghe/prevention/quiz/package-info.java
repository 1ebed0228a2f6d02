/** What pupils know before and after a lesson: quizzes of a class without names, and the effect over classes with its uncertainty. */
@NullMarked
package org.qinghe.prevention.quiz;

import org.jspecify.annotations.NullMarked;
