/**
 * Files that people hand in: what may be taken, where it lies, how it is handed out again and taken down, each with its mark in
 * the audit trail.
 *
 * <p>Owns the folder, the sorts of file, the virus scan and the checks. Never knows what a file shows or who may read it: each
 * module keeps that in a table of its own, with the random name the file lies under.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "database"})
@NullMarked
package org.qinghe.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
