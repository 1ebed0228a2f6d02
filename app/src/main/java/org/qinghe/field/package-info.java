/**
 * The field app: forms and lists that go on working on a phone without a signal, and send what was typed once and only once.
 *
 * <p>Owns nothing: each module says which of its forms are filled in outside, and takes in what comes of them by its own checks.
 * Never puts a page about somebody in care on a phone.
 */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package org.qinghe.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
