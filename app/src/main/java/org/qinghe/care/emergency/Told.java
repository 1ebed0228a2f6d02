package org.qinghe.care.emergency;

/** Why a record was opened, or what a reviewer found: stands sealed. */
record Told(String text) {}
