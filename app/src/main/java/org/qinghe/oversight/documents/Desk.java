package org.qinghe.oversight.documents;

import org.qinghe.access.Viewer;
import org.qinghe.web.Words;

/**
 * Who writes, about which area, in which language.
 *
 * @param area its code; empty text is the whole installation
 */
public record Desk(Viewer viewer, String area, Words words) {}
