package org.qinghe.oversight.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.qinghe.web.Placeholders;

/** Puts what there is in the place of the names of a template. */
final class Filling {

    private final Material material;
    private final String nothing;
    private final Set<Source> sources = new LinkedHashSet<>();

    /** @param nothing what stands where there is nothing this time */
    private Filling(Material material, String nothing) {
        this.material = material;
        this.nothing = nothing;
    }

    /** @param elsewhere names that stand elsewhere in the file than in its text, such as in a header */
    static Filled of(TemplateText template, Stream<String> elsewhere, Material material, String nothing) {
        var filling = new Filling(material, nothing);
        var blocks = template.lines().stream().flatMap(filling::blocks).toList();
        var filled = new Filled(
                filling.text(template.issuer()),
                material.texts().getOrDefault(TemplateNames.NUMBER, ""),
                filling.text(template.title()),
                filling.text(template.recipient()),
                blocks,
                material.texts().getOrDefault(TemplateNames.ISSUED_ON, ""),
                List.of());
        elsewhere.forEach(filling::used);
        return filled.from(new ArrayList<>(filling.sources));
    }

    /** The number that the template proposes. */
    static String number(TemplateText template, Material material) {
        return new Filling(material, "").text(template.number());
    }

    private Stream<Block> blocks(String line) {
        var alone = Placeholders.alone(line).filter(material.blocks()::containsKey);
        if (alone.isPresent()) {
            used(alone.get());
            var block = Objects.requireNonNull(material.blocks().get(alone.get()));
            return block instanceof Block.Passage(var parts) ? parts.stream() : Stream.of(block);
        }
        return Stream.of(block(line));
    }

    private Block block(String line) {
        return plain(line) instanceof Block.Heading(int level, String text)
                ? new Block.Heading(level, text(text))
                : new Block.Paragraph(text(line));
    }

    /** A heading or a paragraph, with its names as they stand in the template. */
    static Block plain(String line) {
        if (line.startsWith("## ")) {
            return new Block.Heading(2, line.substring(3).strip());
        }
        return line.startsWith("# ") ? new Block.Heading(1, line.substring(2).strip()) : new Block.Paragraph(line);
    }

    private String text(String text) {
        return Placeholders.replaced(text, name -> {
            used(name);
            return material.texts().getOrDefault(name, nothing);
        });
    }

    private void used(String name) {
        sources.addAll(material.sources().getOrDefault(name, List.of()));
    }
}
