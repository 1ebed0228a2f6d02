package org.qinghe.care.door;

import java.util.List;
import java.util.Set;
import org.qinghe.web.CrisisLines;

/**
 * What stands around every page behind a person's own door.
 *
 * @param proof what every form carries
 * @param said {@code care.door.said.<said>}: what was just done, or empty text
 * @param crisisLines whom to call at any hour
 */
public record DoorFrame(String proof, String said, CrisisLines crisisLines) {

    /** The pages, in the order of the tabs: {@code /door/<name>}, {@code care.door.<name>}. */
    public static final List<String> PARTS = List.of("mine", "appointments", "messages", "consents", "looks", "rights");

    private static final Set<String> SAYINGS = Set.of(
            "given",
            "withdrawn",
            "narrowed",
            "sent",
            "calledOff",
            "stopped",
            "changed",
            "erasureAsked",
            "erasureTakenBack");

    public DoorFrame {
        said = SAYINGS.contains(said) ? said : "";
    }
}
