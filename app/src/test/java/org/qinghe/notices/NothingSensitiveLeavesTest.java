package org.qinghe.notices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinghe.testing.Written.CLASSES;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may tell people something, and what can be said where: care tells nobody anything, no notice leads to a page of care,
 * and what leaves the installation has no room for what anybody typed or counted.
 */
@QingheTest
class NothingSensitiveLeavesTest {

    @Autowired
    List<ModuleNotices> telling;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    MessageSource messages;

    @Test
    void careAndTheGuaranteesDoNotEvenKnowThatThereAreNotices() {
        noClasses()
                .that()
                .resideInAnyPackage("org.qinghe.care..", "org.qinghe.safeguards..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qinghe.notices..")
                .check(CLASSES);
    }

    @Test
    void noNoticeLeadsToAPageOfCare() {
        var care = modules.stream()
                .filter(each -> each.module().startsWith("care"))
                .flatMap(each -> each.routes().stream())
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
                .toList();
        assertThat(care).hasSizeGreaterThan(10);
        assertThat(telling).isNotEmpty();
        for (var kind : telling.stream().flatMap(each -> each.kinds().stream()).toList()) {
            for (var path : List.of(kind.at(""), kind.at("a"), kind.at("a/b"), kind.at("a/b/c"))) {
                assertThat(care).noneMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
            }
            assertThat(kind.module()).isNotEqualTo("care");
        }
    }

    @Test
    void aModuleTellsOnlyInItsOwnName() {
        var ofWork = telling.stream()
                .filter(each -> each.module().equals("work"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> new ModuleNotices("care", ofWork.kinds()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLeavesIsMadeOfASortADayAndAnIdAndOfNothingElse() {
        assertThat(Arrays.stream(Leaving.class.getRecordComponents()).map(RecordComponent::getType))
                .containsExactly(UUID.class, NoticeKind.class, Optional.class);
        assertThat(Arrays.stream(NewNotice.class.getRecordComponents()).map(RecordComponent::getType))
                .as("no number")
                .noneMatch(type -> type.isPrimitive() || Number.class.isAssignableFrom(type));
    }

    /** A sentence that leaves takes nothing in; one in the inbox takes the title and the day and has no figure of its own. */
    @Test
    void everySortHasItsSentencesInBothLanguages() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new Words(messages, locale);
            for (var kind :
                    telling.stream().flatMap(each -> each.kinds().stream()).toList()) {
                assertThat(words.t(kind.label())).isNotEqualTo(kind.label());
                assertThat(words.t(kind.plain(), "TITLE", "DAY", "MORE"))
                        .isNotEqualTo(kind.plain())
                        .doesNotContain("TITLE", "DAY", "MORE")
                        .doesNotContainPattern("\\d");
                assertThat(words.t(kind.message(), "TITLE", "DAY", "MORE"))
                        .isNotEqualTo(kind.message())
                        .doesNotContain("MORE")
                        .doesNotContainPattern("\\d");
            }
        }
    }

    @Test
    void aLetterAndAChatSayTheSortsTheDaysAndTheLinksOnly() {
        var kind = telling.getFirst().kinds().getFirst();
        var id = UUID.fromString("00000000-0000-0000-0000-00000000000a");
        var lines = List.of(new Leaving(id, kind, Optional.of(LocalDate.of(2032, 11, 30))));
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        var plain = words.t(kind.plain());
        assertThat(new PlainWords("https://qinghe.example").chat(lines, words))
                .isEqualTo("清禾通知\n· " + plain + "（2032年11月30日） https://qinghe.example/notices/" + id);
        assertThat(new PlainWords("").letter(lines, words).text())
                .isEqualTo("· " + plain + "（2032年11月30日）\n\n请登录清禾查看内容。");
    }

    /** WeCom takes 2,048 bytes. */
    @Test
    void aChatOfManyStaysWithinWhatTheServicesTake() {
        var kind = telling.getFirst().kinds().getFirst();
        var many = java.util.stream.IntStream.range(0, 200)
                .mapToObj(each -> new Leaving(UUID.randomUUID(), kind, Optional.of(LocalDate.of(2032, 11, 30))))
                .toList();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var text =
                    new PlainWords("https://qinghe.prevention.county.example").chat(many, new Words(messages, locale));
            assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
            assertThat(text).contains("190");
        }
    }
}
