package org.qinghe.care.emergency;

/** Why a record was opened, or what a reviewer found: stands sealed. */
public record Told(String text) {}
