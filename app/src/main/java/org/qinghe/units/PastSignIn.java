package org.qinghe.units;

import java.time.Instant;

/** A sign-in as its account's holder sees it. */
public record PastSignIn(Instant at, SignInWay way) {}
