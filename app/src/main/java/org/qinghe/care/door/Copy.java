package org.qinghe.care.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.Look;
import org.qinghe.care.people.People;
import org.qinghe.care.people.WhoLooked;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.web.WordDocument;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G12: the copy a person takes along, as a document that can be read and printed: everything that is kept of them. */
@Component
class Copy {

    private final People people;
    private final OwnRecord own;
    private final Messages messages;
    private final Consents consents;
    private final WhoLooked looks;
    private final Colleagues colleagues;
    private final Units units;
    private final Clock clock;

    Copy(
            People people,
            OwnRecord own,
            Messages messages,
            Consents consents,
            WhoLooked looks,
            Colleagues colleagues,
            Units units,
            Clock clock) {
        this.people = people;
        this.own = own;
        this.messages = messages;
        this.consents = consents;
        this.looks = looks;
        this.colleagues = colleagues;
        this.units = units;
        this.clock = clock;
    }

    byte[] of(OpenRecord record, Words words) {
        var document =
                WordDocument.titled(words.t("care.copy"), words.t("care.copy.of", words.date(LocalDate.now(clock))));
        identity(document, record, words);
        sections(document, own.of(record, words), words);
        messages(document, messages.of(record), words);
        consents(document, consents.of(record.room(), record.person()), words);
        looks(document, record, words);
        return document.bytes();
    }

    private void identity(WordDocument document, OpenRecord record, Words words) {
        var client = people.of(record);
        var identity = client.identity();
        document.heading(words.t("care.copy.me"))
                .table(
                        List.of(words.t("care.copy.what"), words.t("care.copy.value")),
                        List.of(
                                List.of(words.t("care.own.alias"), identity.alias()),
                                List.of(words.t("care.own.reach"), reach(identity, words)),
                                List.of(words.t("care.own.times"), identity.times()),
                                List.of(words.t("care.came"), words.t("care.came." + identity.came())),
                                List.of(words.t("care.askedOn"), words.date(client.askedOn())),
                                List.of(words.t("care.state"), words.t("care.state." + client.state()))));
    }

    private static String reach(Identity identity, Words words) {
        return words.t("care.own.channel." + identity.channel()) + " " + identity.reach();
    }

    private void sections(WordDocument document, List<OwnSection> sections, Words words) {
        var writers = own.writers(sections);
        for (var section : sections) {
            document.heading(section.title());
            for (var line : section.lines()) {
                document.paragraph(words.date(line.day()) + " · " + name(line.writtenBy(), writers, words));
                document.table(
                        List.of(words.t("care.copy.what"), words.t("care.copy.value")),
                        line.said().stream()
                                .map(said -> List.of(said.label(), said.text()))
                                .toList());
            }
        }
    }

    private void messages(WordDocument document, List<Entry<Message>> written, Words words) {
        if (written.isEmpty()) {
            return;
        }
        var names = names(written.stream().map(Entry::account));
        document.heading(words.t("care.door.messages"))
                .table(
                        List.of(words.t("care.look.at"), words.t("care.look.who"), words.t("care.message.text")),
                        written.stream()
                                .map(each -> List.of(
                                        words.minute(each.writtenAt()),
                                        name(each.account(), names, words),
                                        each.said().text()))
                                .toList());
    }

    private void consents(WordDocument document, List<Consent> given, Words words) {
        var named = units.findAll(given.stream().map(Consent::unit).distinct().toList());
        document.heading(words.t("care.door.consents"))
                .table(
                        List.of(
                                words.t("care.consent.purpose"),
                                words.t("care.consent.unit"),
                                words.t("care.consent.from"),
                                words.t("care.consent.until"),
                                words.t("care.consent.standing")),
                        given.stream()
                                .map(each -> List.of(
                                        what(each, words),
                                        Optional.ofNullable(named.get(each.unit()))
                                                .map(unit -> words.name(unit.nameZh(), unit.nameEn()))
                                                .orElse("–"),
                                        words.minute(each.from()),
                                        words.minute(each.until()),
                                        standing(each, words)))
                                .toList());
    }

    private static String what(Consent consent, Words words) {
        var purpose = words.t("safeguards.purpose." + consent.purpose());
        return consent.sensitive() ? purpose + " · " + words.t("care.consent.sensitive.short") : purpose;
    }

    private String standing(Consent consent, Words words) {
        return consent.withdrawn()
                .map(at -> words.t("care.consent.isWithdrawn") + " " + words.minute(at))
                .or(() -> consent.replaced().map(at -> words.t("care.consent.isReplaced") + " " + words.minute(at)))
                .orElseGet(() ->
                        words.t(consent.activeAt(clock.instant()) ? "care.consent.isActive" : "care.consent.isOver"));
    }

    private void looks(WordDocument document, OpenRecord record, Words words) {
        long all = looks.count(record.room(), record.person());
        var looked = looks.of(record.room(), record.person(), new Paging(1, (int) Math.max(1, all), all));
        var names = names(looked.stream().map(Look::account));
        document.heading(words.t("care.looks"))
                .table(
                        List.of(
                                words.t("care.look.at"),
                                words.t("care.look.who"),
                                words.t("care.look.for"),
                                words.t("care.look.what")),
                        looked.stream()
                                .map(each -> List.of(
                                        words.minute(each.at()),
                                        name(each.account(), names, words),
                                        words.t("safeguards.purpose." + each.purpose()),
                                        words.t("care.look." + each.what())))
                                .toList());
    }

    private Map<UUID, Colleague> names(Stream<Optional<UUID>> accounts) {
        return colleagues.findAll(accounts.flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    private static String name(Optional<UUID> account, Map<UUID, Colleague> names, Words words) {
        return account.map(each -> Optional.ofNullable(names.get(each))
                        .map(Colleague::name)
                        .orElse("–"))
                .orElse(words.t("care.own.me"));
    }
}
