package org.qinghe.staff.support;

/** What was said, as it is encrypted. */
record Said(String text, Suggestion suggestion) {}
