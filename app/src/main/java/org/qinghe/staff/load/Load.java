package org.qinghe.staff.load;

import java.util.List;
import org.qinghe.units.WorkloadPart.OnHand;

/**
 * What lies with somebody.
 *
 * @param name who
 * @param parts what is counted, in the order of the parts
 */
public record Load(String name, List<Counted> parts) {

    /** @param message of what is counted */
    public record Counted(String message, OnHand onHand) {}
}
