package org.qinghe.care.people;

import java.time.LocalDate;
import java.util.UUID;

/** A person in a list of a worker's own people. */
public record CaseLine(UUID person, String alias, Client.State state, LocalDate askedOn) {}
