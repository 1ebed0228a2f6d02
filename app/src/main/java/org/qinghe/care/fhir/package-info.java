/**
 * Records of care as FHIR R4: a copy for the person, and a door for the care systems of a unit that were granted one.
 *
 * <p>Owns how a record is told in resources, and the systems with their secrets and tokens. Never finds a person by anything
 * but the number of the record, and shows a system what the gate opens to it and no more.
 */
@NullMarked
package org.qinghe.care.fhir;

import org.jspecify.annotations.NullMarked;
