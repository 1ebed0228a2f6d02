/**
 * What is published: texts and pictures that two people looked at before anybody outside sees them, and the plan of the media with its reach.
 *
 * <p>Owns media texts, with their check for whatever lets somebody be recognised, pictures of events, and what is planned for events of the media. Knows of nobody
 * what a text tells: a typical case is written without anybody in it who could be found.
 */
@NamedInterface("media")
@NullMarked
package org.qinghe.prevention.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
