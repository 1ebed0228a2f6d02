/**
 * Volunteers and the social organisations that help: who agreed to be asked, what they learn, when they help, their hours and thanks.
 *
 * <p>Owns what units ask volunteers for, organisations, volunteers, trainings and shifts. A volunteer is somebody who agreed, with a name of their
 * choice, a way to reach them and what they like to do; nothing else is kept, and only the coordinator of the unit they help reads it. It is no
 * register of people who recovered or are in care: there is no note about a person, no history, no score and no ranking, and nobody may be asked
 * for any. Counts of volunteers and hours are all that anybody else sees.
 */
@NamedInterface("volunteers")
@NullMarked
package org.qinghe.prevention.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
