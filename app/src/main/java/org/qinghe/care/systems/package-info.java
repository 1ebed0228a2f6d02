/**
 * Care systems that hold a grant: proposed by one, approved by another, assigned to a record by the person's own worker.
 *
 * <p>Owns who may use the FHIR interface, for which one purpose, for what and how long. Reads no record for it, and gives a
 * system no more than a worker of its unit could see.
 */
@NullMarked
package org.qinghe.care.systems;

import org.jspecify.annotations.NullMarked;
