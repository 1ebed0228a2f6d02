/**
 * What the county puts on paper: bulletins and reports written from templates that the county edits, each number with where it
 * comes from.
 *
 * <p>Owns templates and issued documents, which stay as they were issued. Knows figures of areas only.
 */
@NamedInterface("documents")
@NullMarked
package org.qinghe.oversight.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
