/**
 * Who may do what: each module declares its permissions and routes here, and reads here who is looking.
 *
 * <p>Owns the vocabulary only (permission, route, standard role, viewer). Never decides a sign-in and never stores anything.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qinghe.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
