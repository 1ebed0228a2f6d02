package org.qinghe.prevention.volunteers;

import java.util.UUID;

/**
 * What a unit asks volunteers for.
 *
 * @param what which help
 * @param contact how its office is reached
 * @param open whether it is shown to the public and takes sign-ups
 */
public record VolunteerCall(UUID unit, String what, String contact, boolean open) {

    static VolunteerCall none(UUID unit) {
        return new VolunteerCall(unit, "", "", false);
    }
}
