package org.qinghe.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads a guide as it stands in docs/guide and makes a page of it. */
final class GuideText {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> GuideText::dress)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private GuideText() {}

    static Guide read(String name, String markdown) {
        var text = PARSER.parse(markdown);
        var title = takeTitle(text, name);
        text.accept(new InsideOnly());
        var passages = new ArrayList<String>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                passages.add(PLAIN.render(paragraph).strip());
            }
        });
        return new Guide(name, title, HTML.render(text), passages);
    }

    /** The page has the title as its own heading. */
    private static String takeTitle(Node text, String name) {
        if (text.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
            return PLAIN.render(heading).strip();
        }
        return name;
    }

    private static void dress(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "table table-vcenter");
        }
    }

    /**
     * Leaves out what leads nowhere here: pictures, which are heavy, the link to the other language, which stands in the header,
     * and links to files outside the guides, whose words stay.
     */
    private static final class InsideOnly extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            var around = image.getParent();
            image.unlink();
            dropWhereEmpty(around);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var guide = link.getDestination().replaceAll("(\\.zh-CN)?\\.md(#.*)?$", "");
            if (link.getDestination().startsWith("https://")) {
                return;
            }
            if (isTheOtherLanguage(link)) {
                var around = link.getParent();
                link.unlink();
                dropWhereEmpty(around);
            } else if (link.getDestination().endsWith(".md") && guide.matches("[a-z-]+")) {
                link.setDestination("/guides/" + guide);
            } else {
                keepWords(link);
            }
        }

        private static boolean isTheOtherLanguage(Link link) {
            return link.getParent() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() == link
                    && paragraph.getLastChild() == link
                    && link.getDestination().endsWith(".md");
        }

        private static void keepWords(Link link) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }

        private static void dropWhereEmpty(Node around) {
            if (around instanceof Paragraph && around.getFirstChild() == null) {
                around.unlink();
            }
        }
    }
}
