package org.qinghe.work;

import java.util.Optional;
import java.util.UUID;

/**
 * What a response answers to.
 *
 * @param kind the module and the sort of thing, such as {@code warning}
 * @param id its id there
 * @param path where its page is
 * @param title how it is called
 * @param area the code of the area concerned
 */
public record ResponseOrigin(String kind, UUID id, String path, Bilingual title, Optional<String> area) {}
