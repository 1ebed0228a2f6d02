package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Stock that is carried over: the same steps by the same rules as on the pages, by whoever is signed in, of their own unit.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastMaterial {

    UUID material(String name, String measure, BigDecimal price, int low);

    void move(UUID material, Move.Reason reason, int quantity, LocalDate day, Optional<UUID> event);
}
