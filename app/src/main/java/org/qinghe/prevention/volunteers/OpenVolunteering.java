package org.qinghe.prevention.volunteers;

import java.util.List;
import java.util.UUID;
import org.qinghe.web.Checked;

/** What anybody may see and do without an account: whom they can help, saying so, and taking it back. */
public interface OpenVolunteering {

    /**
     * A unit that looks for volunteers.
     *
     * @param organisations the social organisations that help it
     */
    record Wanted(
            UUID unit, String nameZh, String nameEn, String what, String contact, List<Organisation> organisations) {}

    /** Those that look for volunteers now; none while no approved processing activity covers it. */
    List<Wanted> wanted();

    /** How many months what is typed is kept. */
    int months();

    /**
     * Signs somebody up with the unit they chose.
     *
     * @return the code with which they take it back, or what is wrong by field; {@code unit} where the unit does not look for any
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers it
     */
    Checked<String> signUp(String unit, VolunteerForm form);

    /** Deletes what was kept of whoever has the code; whether it was somebody's. */
    boolean takeBack(String code);
}
