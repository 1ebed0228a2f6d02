package org.qinghe.earlywarning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page that {@code detect --report} writes. */
class ReportTest {

    @TempDir
    Path folder;

    private record Result(int code, String out, String err) {}

    /** The rarity of 7: (7 − 4.143) / 0.900 is 3.176, which the table of the normal distribution has between 1 in 1,312 and 1 in 1,359. Eight weeks of 3 to 5, then 7 in one area and 12 in another: for C1 both are out of the ordinary, the second less likely. */
    private Path twoRises() throws IOException {
        List<String> lines = new ArrayList<>(List.of("area,period,indicator,value"));
        int[] before = {3, 5, 4, 3, 5, 4, 3, 5};
        for (int week = 0; week < before.length; week++) {
            lines.add("清河镇," + monday(week) + ",calls," + before[week]);
            lines.add("\"<b>East & \"\"West\"\"</b>\"," + monday(week) + ",calls," + before[week]);
        }
        lines.add("清河镇," + monday(8) + ",calls,7");
        lines.add("\"<b>East & \"\"West\"\"</b>\"," + monday(8) + ",calls,12");
        return Files.write(folder.resolve("calls of a year.csv"), lines);
    }

    @Test
    void eachAlarmStandsInTheTableTheLeastLikelyFirstWithASentenceAndAChart() throws Exception {
        Result result =
                detect(twoRises(), "--report", folder.resolve("report.html").toString());

        assertThat(result.code).isZero();
        Document page = page("report.html");
        assertThat(texts(page, "//tbody/tr/td[1]")).containsExactly("<b>East & \"West\"</b>", "清河镇");
        assertThat(texts(page, "//tbody/tr[2]/td[position()>2 and position()<6]"))
                .as("the period, 7, and the mean of 5 4 3 5 4 3 5")
                .containsExactly("2026-03-02", "7", "4.14");
        assertThat(texts(page, "//section/p").get(1))
                .startsWith(
                        "In 清河镇 7 were counted in the week of 2026-03-02, where 4.14 were expected and up to 6.92 would be"
                                + " ordinary. A count this high or higher comes by chance once in about 13");
        assertThat(texts(page, "//section/p").getFirst())
                .endsWith("by chance less than once in a million ordinary weeks.");
        assertThat(texts(page, "//section//*[local-name()='svg']/@aria-label")).hasSize(2);
        assertThat(texts(page, "//body/p[1]")).containsExactly("2 of 4 evaluated periods are out of the ordinary.");
    }

    @Test
    void ofAMethodThatLooksAtSeveralPeriodsItSaysHowRareTheyAreTogether() throws Exception {
        List<String> lines = new ArrayList<>(List.of("area,period,indicator,value"));
        int[] counts = {2, 2, 2, 4, 6, 6, 6, 2, 2, 7, 8, 12};
        for (int week = 0; week < counts.length; week++) {
            lines.add("清河镇," + monday(week) + ",calls," + counts[week]);
        }
        Path input = Files.write(folder.resolve("rise.csv"), lines);
        String file = folder.resolve("report.html").toString();
        detect("ears-c3", input, "--variant", "published", "--report", file);
        assertThat(texts(page("report.html"), "//section/p").getFirst())
                .contains("Counts this high in this and the weeks just before, taken together, come by chance once in");
        detect("ears-c3", input, "--variant", "published", "--report", file, "--report-language", "zh");
        assertThat(texts(page("report.html"), "//section/p").getFirst()).endsWith("才会偶然出现一次本期与前几期合起来这么高的数。");
    }

    @Test
    void saysTheSameNumbersAsTheResultItself() throws Exception {
        Path input = twoRises();
        Result with = detect(input, "--report", folder.resolve("report.html").toString());
        assertThat(with.out).isEqualTo(detect(input).out).contains("清河镇,calls,2026-03-02,7,4.14285714285714");
    }

    /** With 7 weeks to the right of the first one, 700 pixels between the margins: 0 to 20 on 186 pixels of height. */
    @Test
    void drawsTheCountsToScale() throws Exception {
        detect(twoRises(), "--report", folder.resolve("report.html").toString());
        Document page = page("report.html");
        String alarm = "//section[1]//*[local-name()='circle'][@class='alarm']";
        assertThat(texts(page, alarm + "/@cx")).containsExactly("748.0");
        assertThat(texts(page, alarm + "/@cy")).as("10 + 186 · (1 − 12/20)").containsExactly("84.4");
        String line = texts(page, "//section[1]//*[local-name()='path'][@class='counts']/@d")
                .getFirst();
        assertThat(line)
                .as("3 of 20 in the first week")
                .startsWith("M48.0 168.1L135.5 149.5")
                .endsWith("L748.0 84.4");
    }

    @Test
    void standsByItselfAndIsTheSameEachTime() throws Exception {
        Path input = twoRises();
        detect(input, "--report", folder.resolve("one.html").toString());
        String one = Files.readString(folder.resolve("one.html"));
        detect(input, "--report", folder.resolve("one.html").toString());
        assertThat(Files.readString(folder.resolve("one.html"))).isEqualTo(one);
        assertThat(one).doesNotContain("http", "<script", "src=", "<b>East", "@import", "url(");
    }

    @Test
    void tellsHowToRepeatTheRun() throws Exception {
        Path input = twoRises();
        String file = folder.resolve("report.html").toString();
        detect(input, "--report", file);
        assertThat(texts(page("report.html"), "//code"))
                .containsExactly("./qinghe detect '" + input + "' --method ears-c1 --report " + file);
        assertThat(texts(page("report.html"), "//p[@class='quiet']").getLast()).contains("baseline 7", "alpha 0.001");
    }

    @Test
    void speaksChinese() throws Exception {
        detect(twoRises(), "--report", folder.resolve("report.html").toString(), "--report-language", "zh");
        Document page = page("report.html");
        assertThat(texts(page, "/html/@lang")).containsExactly("zh-CN");
        assertThat(texts(page, "//body/p[1]")).containsExactly("评估了 4 个地区时段，其中 2 个异常。");
        assertThat(texts(page, "//section/p").get(1)).startsWith("清河镇在2026-03-02 起的一周计 7，预期 4.14，不超过 6.92 都属平常。");
    }

    @Test
    void saysWhenNothingIsOutOfTheOrdinary() throws Exception {
        Result result =
                detect(twoRises(), "--report", folder.resolve("report.html").toString(), "--to", "2026-02-23");
        assertThat(result.code).isZero();
        Document page = page("report.html");
        assertThat(texts(page, "//body/p[1]")).containsExactly("0 of 2 evaluated periods are out of the ordinary.");
        assertThat(texts(page, "//table")).isEmpty();
    }

    @Test
    void showsTheLeastLikelyOfVeryManyAlarms() throws Exception {
        List<String> lines = new ArrayList<>(List.of("area,period,indicator,value"));
        for (int area = 0; area < 230; area++) {
            for (int week = 0; week < 9; week++) {
                lines.add("area " + area + "," + monday(week) + ",calls," + (week == 8 ? 20 + area : 3 + week % 3));
            }
        }
        Path input = Files.write(folder.resolve("many.csv"), lines);
        detect(input, "--report", folder.resolve("report.html").toString());
        Document page = page("report.html");
        assertThat(texts(page, "//body/p[1]"))
                .containsExactly(
                        "230 of 460 evaluated periods are out of the ordinary; the 200 least likely ones are shown.");
        assertThat(texts(page, "//tbody/tr")).hasSize(Report.MOST);
        assertThat(texts(page, "//tbody/tr[1]/td[1]")).containsExactly("area 229");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--report-language zh | --report-language needs --report FILE.html",
                "--report FILE --report-language fr | --report-language \"fr\" is not one of en, zh",
                "--report FILE/missing/report.html | cannot be written",
            })
    void refusesWhatItCannotDoAndSaysWhy(String options, String said) throws IOException {
        Result result = detect(
                twoRises(),
                options.replace("FILE", folder.resolve("report.html").toString())
                        .split(" "));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).contains(said);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    private static Result detect(Path input, String... options) {
        return detect("ears-c1", input, options);
    }

    private static Result detect(String method, Path input, String... options) {
        List<String> arguments = new ArrayList<>(List.of("detect", input.toString(), "--method", method));
        arguments.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Detect.run(arguments.toArray(String[]::new), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Document page(String name) throws Exception {
        String html = Files.readString(folder.resolve(name));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }

    private static List<String> texts(Document page, String path) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static LocalDate monday(int week) {
        return LocalDate.of(2026, 1, 5).plusWeeks(week);
    }
}
