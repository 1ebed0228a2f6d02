package org.qinghe.care.door;

import java.util.List;

/** A part of a person's record, as they are shown it and take it along. */
public record OwnSection(String title, List<OwnLine> lines) {}
