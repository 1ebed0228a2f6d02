package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Optional;
import org.qinghe.web.WordBlock;
import org.qinghe.web.WordChart;
import org.qinghe.web.WordTemplate;
import org.qinghe.web.Words;

/**
 * What stands for the names of a template in its file.
 *
 * @param sources where the numbers come from
 * @param links leads from a path to where a reader of the file finds it
 */
record WordContent(Material material, List<Source> sources, Words words, ReaderLinks links)
        implements WordTemplate.Content {

    private static final String LINE_COLOUR = "1F5F8B";

    @Override
    public Optional<WordBlock> block(String name) {
        if (name.equals(TemplateNames.SOURCES)) {
            return sources.isEmpty() ? Optional.empty() : Optional.of(told());
        }
        return Optional.ofNullable(material.blocks().get(name)).map(WordContent::word);
    }

    @Override
    public String text(String name) {
        return material.texts().getOrDefault(name, words.t("documents.nothing"));
    }

    private WordBlock told() {
        return new WordBlock.Rows(
                SourceTable.headings(words),
                sources.stream().map(SourceTable::row).toList(),
                sources.stream().map(each -> links.to(each.path())).toList());
    }

    private static WordBlock word(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) ->
                new WordBlock.Passage(List.of(new WordBlock.Passage.Part(level, text)));
            case Block.Paragraph(String text) -> new WordBlock.Passage(List.of(new WordBlock.Passage.Part(0, text)));
            case Block.Passage(var parts) ->
                new WordBlock.Passage(parts.stream().map(WordContent::part).toList());
            case Block.Table(var headings, var rows) -> new WordBlock.Rows(headings, rows, List.of());
            case Block.Chart chart -> new WordBlock.Drawing(drawn(chart), chart.words());
        };
    }

    private static WordBlock.Passage.Part part(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> new WordBlock.Passage.Part(level, text);
            case Block.Paragraph(String text) -> new WordBlock.Passage.Part(0, text);
            default -> throw new IllegalArgumentException("a passage has headings and paragraphs");
        };
    }

    static WordChart drawn(Block.Chart chart) {
        var values = chart.values().stream()
                .map(value -> value == null ? Double.NaN : value)
                .toList();
        return new WordChart(chart.labels(), List.of(new WordChart.Line(chart.name(), LINE_COLOUR, false, values)));
    }
}
