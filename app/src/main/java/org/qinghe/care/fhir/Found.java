package org.qinghe.care.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * A page of what was found.
 *
 * @param total how many there are on all pages
 */
record Found(long total, List<? extends DomainResource> page) {}
