package org.qinghe.web;

import java.util.List;
import java.util.Set;

/**
 * A language of the public pages.
 *
 * @param tag as an address and a page name it, such as {@code zh-CN}
 * @param name its own name for itself
 */
public record Language(String tag, String name) {

    static final List<Language> BOTH = List.of(new Language("zh-CN", "中文"), new Language("en", "English"));

    /** Those whose sentences come with Qinghe. */
    static final Set<String> SHIPPED = Set.of("zh", "en");
}
