package org.qinghe.staff;

import java.util.Collection;
import java.util.UUID;

/**
 * Carries over, as whoever is signed in, trainings that were arranged elsewhere and certificates from paper; nobody is told. The
 * audit trail says when it was carried over.
 */
public interface PastLearning {

    /**
     * A training that is to be held.
     *
     * @param workers the accounts of those who are put down
     */
    void planned(Training training, Collection<UUID> workers);

    /**
     * A training that was held; those who attended get its certificate.
     *
     * @param workers the accounts of those who attended
     * @param issuer the unit that held it, as on the certificate
     * @throws IllegalArgumentException where its last day is to come
     */
    void held(Training training, Collection<UUID> workers, String issuer);

    void certificate(Certificate certificate);
}
