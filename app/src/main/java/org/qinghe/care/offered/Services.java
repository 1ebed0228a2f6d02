package org.qinghe.care.offered;

import java.util.List;

/** The services that units of care show to everybody. */
public interface Services {

    /**
     * By name; a county has some dozen at most.
     *
     * @throws org.qinghe.safeguards.Locked where nobody who asks for help may be answered yet
     */
    List<Service> shown();
}
