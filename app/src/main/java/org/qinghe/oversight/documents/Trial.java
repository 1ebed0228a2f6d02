package org.qinghe.oversight.documents;

/**
 * A file that was sent as a template and is not used yet.
 *
 * @param text the words read from it
 */
record Trial(TemplateText text, byte[] file) {}
