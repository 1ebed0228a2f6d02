package org.qinghe.web;

import org.qinghe.access.Viewer;

/** A link in the header of every page with how much waits behind it; each module offers its own as beans. */
public interface HeaderCount {

    /** The key of its label. */
    String message();

    String path();

    /** Who sees it. */
    String permission();

    long count(Viewer viewer);
}
