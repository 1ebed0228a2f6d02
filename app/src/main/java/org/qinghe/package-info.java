/** Qinghe 清禾: the application's entry point. Everything else lives in the modules below this package. */
@org.jspecify.annotations.NullMarked
package org.qinghe;
