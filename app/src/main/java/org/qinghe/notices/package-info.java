/**
 * What somebody is told: the inbox of each person, and the messages by e-mail and to group chats that say there is something in it.
 *
 * <p>Owns what was told, who has read it, how each person wants to be told, and the outbox with its attempts. Never decides
 * what is worth telling, never hears of people in care, and lets nothing leave but the program's own sentences and a link.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "units", "database"})
@NullMarked
package org.qinghe.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
