/**
 * What inspections find at units and how it is put right: inspection plans, repeatable draws, checklists, findings and their
 * rectification.
 *
 * <p>Owns findings and draws. A finding is about a unit's work, never about a person in care; nobody verifies what their own
 * unit mended.
 */
@NamedInterface("inspection")
@NullMarked
package org.qinghe.oversight.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
