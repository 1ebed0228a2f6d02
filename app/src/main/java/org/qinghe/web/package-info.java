/**
 * What every page shares: layout, messages in both languages, navigation, paging, tables to download.
 *
 * <p>Owns the look and the parts of a page. Never knows what a page is about.
 */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.qinghe.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
