/**
 * Thanks to those who do the work: proposed by one person, agreed by another, shown to the one it is for, and to everybody only
 * where that person wants it.
 *
 * <p>Owns thanks and commendations. Never counts them, never ranks anybody by them, and never names a person in care.
 */
@NullMarked
package org.qinghe.staff.thanks;

import org.jspecify.annotations.NullMarked;
