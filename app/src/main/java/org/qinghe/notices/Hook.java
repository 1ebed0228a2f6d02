package org.qinghe.notices;

import java.util.Set;
import java.util.UUID;

/**
 * A robot in a group chat of a unit.
 *
 * @param id its id
 * @param name what the county calls it
 * @param service whose chat it is
 * @param unit the unit whose group it is; it is told what those of the unit are told, and nothing that is for one person
 * @param host the host of its address, which may be shown
 * @param destination its address with the token, sealed
 * @param secret what messages are signed with, sealed; none where they are not
 * @param kinds the codes of the sorts it is told
 * @param english whether in English
 * @param rhythm at once or daily
 * @param paused whether it is told nothing for now
 */
public record Hook(
        UUID id,
        String name,
        Service service,
        UUID unit,
        String host,
        SealedText destination,
        SealedText secret,
        Set<String> kinds,
        boolean english,
        Rhythm rhythm,
        boolean paused) {

    /** Whose chat. */
    public enum Service {
        WECOM,
        DINGTALK
    }

    public Hook {
        kinds = Set.copyOf(kinds);
    }

    /** Where its secrets are sealed for. */
    String place() {
        return "hook/" + id;
    }

    public boolean signed() {
        return !secret.isNone();
    }
}
