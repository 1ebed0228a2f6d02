/**
 * Forgetting: at the person's request or at the end of retention, put forward by one, approved by another, certified.
 *
 * <p>Owns requests, proposals and certificates of erasure. Reads no record for it: whoever answers for what is kept sees counts,
 * days and references made by chance.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
