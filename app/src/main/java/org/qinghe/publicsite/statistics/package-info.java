/** Released tables as open data: to look at, as CSV and for DHIS2. */
@NullMarked
package org.qinghe.publicsite.statistics;

import org.jspecify.annotations.NullMarked;
