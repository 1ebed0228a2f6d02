package org.qinghe.web;

import java.util.List;

/**
 * Public pages that leave nothing behind in the browser (G10): the language is that of the address and is not kept. Each module
 * offers its own as beans; their handlers ask for no session. A token against forged forms would need one, so their forms are
 * let in without: nothing is done in the name of whoever is signed in.
 *
 * @param patterns path patterns, such as {@code /register}
 */
public record UnrememberedPages(List<String> patterns) {

    public UnrememberedPages {
        patterns = List.copyOf(patterns);
    }
}
