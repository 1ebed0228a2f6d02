/**
 * Prevention in schools and communities: what is taught from primary school to university, which classes had it, what pupils know
 * afterwards, and which events reached how many people.
 *
 * <p>Owns lessons, the schools' plans of a school year, the lessons held, the counts of quizzes without names, campaigns and events. Never knows who a
 * pupil or a teacher is, and never says of a way of teaching that it works where the International Standards say that it does not.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "places", "files", "units", "database"})
@NullMarked
package org.qinghe.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
