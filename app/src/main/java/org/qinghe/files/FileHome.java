package org.qinghe.files;

import java.util.UUID;

/**
 * Where a module keeps its files of one sort, and what the audit trail calls them.
 *
 * @param table the module's own table
 * @param action what the actions begin with: {@code work.evidence} is added, opened, damaged, removed or refused
 * @param subject what one file is called, such as {@code evidence}
 * @param most how many one thing may have
 */
public record FileHome(FileTable table, String action, String subject, int most) {

    String action(String happened) {
        return action + happened;
    }

    String subject(UUID file) {
        return subject + "/" + file;
    }
}
