package org.qinghe.oversight.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts what there is in the place of the names of a template. */
final class Filling {

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final Material material;
    private final String nothing;
    private final Set<Source> sources = new LinkedHashSet<>();

    /** @param nothing what stands where there is nothing this time */
    private Filling(Material material, String nothing) {
        this.material = material;
        this.nothing = nothing;
    }

    static Filled of(TemplateText template, String number, Material material, String nothing, String day) {
        var filling = new Filling(material, nothing);
        var blocks = template.lines().stream().map(filling::block).toList();
        return new Filled(
                filling.text(template.issuer()),
                filling.text(number),
                filling.text(template.title()),
                filling.text(template.recipient()),
                blocks,
                day,
                new ArrayList<>(filling.sources));
    }

    /** The number that the template proposes. */
    static String number(TemplateText template, Material material) {
        return new Filling(material, "").text(template.number());
    }

    /** The names in a text. */
    static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1));
    }

    private Block block(String line) {
        var alone = NAME.matcher(line);
        if (alone.matches() && material.blocks().containsKey(alone.group(1))) {
            used(alone.group(1));
            return material.blocks().get(alone.group(1));
        }
        if (line.startsWith("## ")) {
            return new Block.Heading(2, text(line.substring(3).strip()));
        }
        return line.startsWith("# ")
                ? new Block.Heading(1, text(line.substring(2).strip()))
                : new Block.Paragraph(text(line));
    }

    private String text(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            used(found.group(1));
            return Matcher.quoteReplacement(material.texts().getOrDefault(found.group(1), nothing));
        });
    }

    private void used(String name) {
        sources.addAll(material.sources().getOrDefault(name, List.of()));
    }
}
