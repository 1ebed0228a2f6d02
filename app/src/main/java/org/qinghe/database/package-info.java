/**
 * The database: our own PostgreSQL or one given by address, its roles, and the migrations of every module.
 *
 * <p>Owns the server's life, the general role and what it may touch. Never knows what is stored in a module's tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qinghe.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
