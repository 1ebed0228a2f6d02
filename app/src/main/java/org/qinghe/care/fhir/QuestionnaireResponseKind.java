package org.qinghe.care.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Wording;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.Field;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.received.Part;
import org.qinghe.care.received.Received;
import org.qinghe.care.received.Received.Paper;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every sheet and every instrument as it was filled in, field by field: nothing that was written is missing here. To the person
 * also how each stood before it was corrected, in error where it was put right, complete where it was true in its time.
 */
@Component
@Order(7)
class QuestionnaireResponseKind implements ResourceKind {

    static final String SHEET = "urn:qinghe:sheet:";
    static final String ENTRY = "urn:qinghe:entry";
    static final String INSTRUMENT = "urn:qinghe:instrument:";

    /** What another county handed over, by the part of the record it was there. */
    static final String RECEIVED = "urn:qinghe:received:";

    private final Contents contents;
    private final Named named;
    private final Wording wording;

    QuestionnaireResponseKind(Contents contents, Named named, Wording wording) {
        this.contents = contents;
        this.named = named;
        this.wording = wording;
    }

    @Override
    public String type() {
        return "QuestionnaireResponse";
    }

    @Override
    public List<QuestionnaireResponse> of(OpenRecord record, Words words) {
        return of(record, words, questionnaire -> true);
    }

    /** Where one questionnaire is asked for, the others are not read. */
    @Override
    public Found found(Search search, OpenRecord record, Words words) {
        var asked = search.asked().getOrDefault("questionnaire", "");
        return Found.of(search, of(record, words, each -> asked.isEmpty() || asked.startsWith(each)));
    }

    private List<QuestionnaireResponse> of(OpenRecord record, Words words, Predicate<String> asked) {
        var answered = asked.test(INSTRUMENT) ? contents.answered(record) : List.<Entry<Answered>>of();
        return Stream.of(
                        answered.stream().map(each -> instrument(record.person(), each, words)),
                        Arrays.stream(Sheet.values())
                                .filter(sheet -> asked.test(SHEET + sheet))
                                .flatMap(sheet -> contents.written(record, sheet).stream()
                                        .map(each -> sheet(record.person(), sheet, each, words))),
                        asked.test(RECEIVED) ? received(record, words) : Stream.<QuestionnaireResponse>of(),
                        before(record, words))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<QuestionnaireResponse> received(OpenRecord record, Words words) {
        return contents.received(record).entrySet().stream()
                .flatMap(part -> part.getValue().stream()
                        .flatMap(entry -> entry.said().papers().stream()
                                .map(paper -> received(record.person(), part.getKey(), entry, paper))));
    }

    /** Each paper has the entry's number and its own place in it, since one entry holds many. */
    private QuestionnaireResponse received(UUID person, Part part, Entry<Received> entry, Paper paper) {
        var response = begun(person, entry, RECEIVED + part).setAuthoredElement(Codes.dayOfTime(paper.day()));
        response.setId(entry.id() + "-" + entry.said().papers().indexOf(paper));
        response.addItem()
                .setLinkId("from")
                .setText(paper.title())
                .addAnswer()
                .setValue(new StringType(entry.said().from()));
        for (int line = 0; line < paper.lines().size(); line++) {
            var said = paper.lines().get(line);
            response.addItem()
                    .setLinkId("line-" + line)
                    .setText(said.label().isEmpty() ? paper.title() : said.label())
                    .addAnswer()
                    .setValue(new StringType(said.text().isEmpty() ? "-" : said.text()));
        }
        return response;
    }

    private Stream<QuestionnaireResponse> before(OpenRecord record, Words words) {
        return Stream.concat(
                contents.answeredBefore(record).stream()
                        .map(each -> instrument(record.person(), each, words)
                                .setStatus(QuestionnaireResponseStatus.ENTEREDINERROR)),
                Arrays.stream(Sheet.values())
                        .flatMap(sheet -> contents.writtenBefore(record, sheet).stream()
                                .map(each -> sheet(record.person(), sheet, each, words)
                                        .setStatus(stoodBefore(sheet)))));
    }

    private static QuestionnaireResponseStatus stoodBefore(Sheet sheet) {
        return sheet.movesOn() ? QuestionnaireResponseStatus.COMPLETED : QuestionnaireResponseStatus.ENTEREDINERROR;
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "questionnaire",
                new Parameter.Uri(each -> ((QuestionnaireResponse) each).getQuestionnaire()),
                "authored",
                new Parameter.Day(each -> Codes.dayOf(((QuestionnaireResponse) each).getAuthoredElement())));
    }

    @Override
    public boolean hasProvenance() {
        return true;
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((QuestionnaireResponse) each).getSubject()));
    }

    private QuestionnaireResponse sheet(UUID person, Sheet sheet, Entry<Written> entry, Words words) {
        var response = begun(person, entry, SHEET + sheet);
        for (var field : sheet.fields()) {
            if (!entry.said().of(field).isBlank()) {
                response.addItem()
                        .setLinkId(field.name())
                        .setText(words.t("care.sheet." + sheet + "." + field.name()))
                        .addAnswer()
                        .setValue(value(sheet, field, entry.said().of(field), words));
            }
        }
        return response;
    }

    private static Type value(Sheet sheet, Field field, String said, Words words) {
        return switch (field.form()) {
            case LINE, TEXT -> new StringType(said);
            case DAY -> new DateType(said);
            case CHOICE ->
                new Coding()
                        .setSystem(SHEET + sheet)
                        .setCode(said)
                        .setDisplay(words.t("care.sheet." + sheet + "." + field.name() + "." + said));
        };
    }

    private QuestionnaireResponse instrument(UUID person, Entry<Answered> entry, Words words) {
        var answered = entry.said();
        var spoken = wording.of(answered.instrument(), words);
        var response = begun(person, entry, INSTRUMENT + answered.instrument());
        for (var question : answered.instrument().questions()) {
            var answer = answered.answers().get(question.id());
            if (answer != null) {
                response.addItem()
                        .setLinkId(question.id())
                        .setText(spoken.question(question))
                        .addAnswer()
                        .setValue(new IntegerType(answer.intValue()));
            }
        }
        return response;
    }

    private QuestionnaireResponse begun(UUID person, Entry<?> entry, String questionnaire) {
        var response = new QuestionnaireResponse()
                .setIdentifier(
                        new Identifier().setSystem(ENTRY).setValue(entry.id().toString()))
                .setQuestionnaire(questionnaire)
                .setStatus(
                        entry.replaces().isPresent()
                                ? QuestionnaireResponseStatus.AMENDED
                                : QuestionnaireResponseStatus.COMPLETED)
                .setSubject(Named.person(person))
                .setSource(Named.person(person))
                .setAuthor(named.doer(entry.account(), person))
                .setAuthoredElement(Codes.time(entry.writtenAt()));
        response.setId(entry.id().toString());
        return response;
    }
}
