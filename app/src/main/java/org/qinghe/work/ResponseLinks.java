package org.qinghe.work;

import java.util.List;
import java.util.UUID;
import org.qinghe.web.Words;

/** Pages of another module about a response, which the response's page leads to; that module offers a bean of this. */
public interface ResponseLinks {

    /** Where the page is and what it is called. */
    record Link(String path, String label) {}

    /** Those that the viewer of this request may open. */
    List<Link> of(UUID response, Words words);
}
