package org.qinghe.oversight.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for the names in a template.
 *
 * @param area whose document it becomes: who sees that area can read it
 * @param texts by name, for the middle of a line
 * @param blocks by name, for a line of their own
 * @param sources by name: where the numbers in it come from
 */
public record Material(
        String area, Map<String, String> texts, Map<String, Block> blocks, Map<String, List<Source>> sources) {

    /** The name for how many of the kind there are in this year with this one. */
    public static final String SERIAL = "serial";

    public Material {
        texts = Map.copyOf(texts);
        blocks = Map.copyOf(blocks);
        sources = Map.copyOf(sources);
    }

    Material numbered(long serial) {
        return with(SERIAL, String.valueOf(serial));
    }

    /** As it is issued. */
    Material issued(String number, String day) {
        return with(TemplateNames.NUMBER, number).with(TemplateNames.ISSUED_ON, day);
    }

    private Material with(String name, String text) {
        var more = new HashMap<>(texts);
        more.put(name, text);
        return new Material(area, more, blocks, sources);
    }
}
