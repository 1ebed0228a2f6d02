package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptPasswordTest {

    /** OWASP Password Storage Cheat Sheet: Argon2id with at least 19 MiB of memory, two iterations and one degree of parallelism. */
    @Test
    void aGuessCostsWhatOwaspAsksForAtLeast() {
        assertThat(new Security().passwordEncoder().encode("three words together"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
