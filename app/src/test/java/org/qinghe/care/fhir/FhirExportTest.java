package org.qinghe.care.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.capacity.Episodes;
import org.qinghe.care.capacity.Help;
import org.qinghe.care.capacity.Offer;
import org.qinghe.care.capacity.Offers;
import org.qinghe.care.capacity.Reason;
import org.qinghe.care.emergency.Emergencies;
import org.qinghe.care.emergency.Opening.Verdict;
import org.qinghe.care.emergency.Told;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** G12: the person's copy is whole, and it is what it says it is. */
@QingheTest
class FhirExportTest {

    @Autowired
    Gate gate;

    @Autowired
    Entries entries;

    @Autowired
    Appointments appointments;

    @Autowired
    Offers offers;

    @Autowired
    Episodes episodes;

    @Autowired
    Emergencies emergencies;

    @Autowired
    People people;

    @Autowired
    BlindIndex index;

    @Autowired
    FhirExport export;

    @Autowired
    MessageSource messages;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Filled filled;
    private UUID unit = UUID.randomUUID();

    @BeforeEach
    void aUnit() {
        Lawful.everything(database);
        filled = new Filled(beans.createBean(InCare.class), gate, entries, appointments);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        unit = units.save("fhir-" + mark, "县卫生院", "County clinic", Unit.Kind.CLINIC, "")
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void hl7sValidatorFindsNothingWrongWithTheCopyOfAFullRecord(String language) {
        var person = filled.somebody(Filled.worker(unit));
        Validated.byHl7(copy(person, language));
    }

    @Test
    void everySheetEveryInstrumentEveryConsentAndEveryLookIsInTheCopy() {
        var person = filled.somebody(Filled.worker(unit));
        var bundle = bundle(copy(person, "zh-CN"));
        var counts = bundle.getEntry().stream()
                .collect(Collectors.groupingBy(each -> each.getResource().fhirType(), Collectors.counting()));
        // 9 sheets and 4 instruments; PHQ-9 and GAD-7 have one scale, BAM three, ASSIST ten; 5 purposes, each twice.
        assertThat(counts)
                .containsAllEntriesOf(Map.of(
                        "Patient", 1L,
                        "EpisodeOfCare", 1L,
                        "Consent", 10L,
                        "CarePlan", 2L,
                        "Goal", 1L,
                        "Encounter", 3L,
                        "QuestionnaireResponse", 13L,
                        "Observation", 15L,
                        "Provenance", 13L));
        var looks = gate.visit(
                person,
                room -> room.sql("select count(*) from care.look where client = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
        assertThat(counts)
                .containsEntry("AuditEvent", looks)
                .containsEntry("Appointment", 1L)
                .containsEntry("Communication", 1L);
        var talked = all(bundle, QuestionnaireResponse.class).stream()
                .filter(each -> each.getQuestionnaire().endsWith(":SESSION"))
                .flatMap(each -> each.getItem().stream())
                .filter(each -> each.getLinkId().equals("talked"))
                .map(each -> each.getAnswerFirstRep().getValueStringType().getValue());
        assertThat(talked).containsExactly("SESSION.talked");
    }

    @Test
    void howEntriesStoodBeforeTheyWereCorrectedIsInThePersonsCopyAndInNobodyElses() {
        var worker = Filled.worker(unit);
        var person = filled.somebody(worker);
        SignedIn.now(worker);
        var inCare = gate.open(Purpose.CARE, room -> {
            var record = room.open(person, "write.SESSION");
            correct(record, Sheet.SESSION, "talked", "说错了，是这样");
            correct(record, Sheet.GOAL, "goal", "现在的目标");
            return export.of(record, words("zh-CN"));
        });
        SecurityContextHolder.clearContext();

        var copy = copy(person, "zh-CN");
        Validated.byHl7(copy);
        assertThat(statuses(bundle(copy), "SESSION", "talked"))
                .containsExactlyInAnyOrder("amended 说错了，是这样", "entered-in-error SESSION.talked");
        assertThat(statuses(bundle(copy), "GOAL", "goal"))
                .as("what moved on was true in its time")
                .containsExactlyInAnyOrder("amended 现在的目标", "completed GOAL.goal");
        assertThat(statuses(bundle(inCare), "SESSION", "talked")).containsExactly("amended 说错了，是这样");
    }

    @Test
    void helpThatThePersonWaitsForOrHasIsInTheCopyWithItsDaysAndReasons() {
        var worker = Filled.worker(unit);
        var person = filled.somebody(worker);
        SignedIn.now(SignedIn.viewer(unit, "", Purposes.WORK, Purposes.SUPERVISION));
        gate.open(Purpose.SUPERVISION, room -> offers.add(room, Help.COUNSELLING, "谈话", Offer.Measure.PLACES, 5));
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> {
            var record = room.open(person, "read");
            var episode = episodes.ask(
                    record, offers.own(room).getFirst(), List.of(Reason.UNDER_18), LocalDate.of(2026, 11, 2));
            episodes.meets(record, episode, LocalDate.of(2026, 11, 5));
            return episodes.begin(record, episode, LocalDate.of(2026, 11, 9));
        });
        SecurityContextHolder.clearContext();

        var copy = copy(person, "en");
        Validated.byHl7(copy);
        var help = all(bundle(copy), EpisodeOfCare.class).stream()
                .filter(EpisodeOfCare::hasType)
                .toList();
        assertThat(help).hasSize(1);
        var counselling = help.getFirst();
        assertThat(counselling.getTypeFirstRep().getCodingFirstRep().getCode()).isEqualTo("COUNSELLING");
        assertThat(counselling.getStatus().toCode()).isEqualTo("active");
        assertThat(counselling.getStatusHistory().stream()
                        .map(each -> each.getStatus().toCode() + " "
                                + each.getPeriod().getStartElement().getValueAsString() + " "
                                + each.getPeriod().getEndElement().getValueAsString()))
                .containsExactly("waitlist 2026-11-02 2026-11-09", "active 2026-11-09 null");
        assertThat(counselling.getExtensionByUrl("urn:qinghe:episode:sooner").getValue())
                .extracting(each -> ((CodeableConcept) each).getText())
                .isEqualTo("under 18");
        assertThat(counselling
                        .getExtensionByUrl("urn:qinghe:episode:first-appointment")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("2026-11-05");
    }

    @Test
    void whyTheRecordWasOpenedInAnEmergencyAndWhatTheReviewFoundIsInThePersonsCopyOnly() {
        var worker = Filled.worker(unit);
        var person = filled.somebody(worker);
        var number = UUID.randomUUID().toString();
        gate.visit(person, room -> {
            people.change(
                    room.open(person, "own.change"),
                    new Identity("小禾", number, Identity.Channel.CALL, "", Identity.Came.WALKED_IN));
            return true;
        });
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.CARE, Purposes.EMERGENCY));
        var seenInTheEmergency = gate.emergency(room -> {
            emergencies.find(room, index.ofReach(number));
            return export.of(room.breakGlass(person, new Told("送来时昏迷，要知道用过什么药"), 3), words("zh-CN"));
        });
        SignedIn.now(SignedIn.viewer(unit, "", Purposes.WORK, Purposes.SUPERVISION));
        gate.open(Purpose.SUPERVISION, room -> {
            var waiting = emergencies.toReview(room).getFirst().id();
            emergencies.review(room, emergencies.find(room, waiting).orElseThrow(), Verdict.JUSTIFIED, "病历相符");
            return true;
        });
        SecurityContextHolder.clearContext();

        var copy = copy(person, "zh-CN");
        Validated.byHl7(copy);
        var emergency = all(bundle(copy), AuditEvent.class).stream()
                .filter(each -> each.getPurposeOfEvent().stream()
                        .anyMatch(use -> use.getCodingFirstRep().getCode().equals("BTG")))
                .toList();
        assertThat(emergency).hasSize(1);
        assertThat(emergency.getFirst().getEntityFirstRep().getDetail().stream()
                        .map(each -> each.getValue().primitiveValue()))
                .contains("送来时昏迷，要知道用过什么药", "有正当理由", "病历相符");
        assertThat(emergency.getFirst().getAgent()).hasSize(2);
        assertThat(seenInTheEmergency).doesNotContain("送来时昏迷");
    }

    @Test
    void thePersonIsCalledByTheNameOfTheirChoiceAndNothingElseIsKnown() {
        var person = filled.somebody(Filled.worker(unit));
        var patient = all(bundle(copy(person, "zh-CN")), Patient.class).getFirst();
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("小禾");
        assertThat(patient.hasBirthDate() || patient.hasAddress() || patient.hasIdentifier() || patient.hasGender())
                .isFalse();
        assertThat(patient.getManagingOrganization().getDisplay()).isEqualTo("县卫生院");
    }

    @Test
    void aScaleIsTheSumOfItsAnswersWithItsCode() {
        var person = filled.somebody(Filled.worker(unit));
        var phq9 = all(bundle(copy(person, "en")), Observation.class).stream()
                .filter(each ->
                        each.getCode().getCoding().stream().map(Coding::getCode).anyMatch("44261-6"::equals))
                .toList();
        assertThat(phq9).hasSize(1);
        assertThat(phq9.getFirst().getValueIntegerType().getValue())
                .as("nine answers of one")
                .isEqualTo(9);
        assertThat(phq9.getFirst().getInterpretationFirstRep().getText()).isEqualToIgnoringCase("mild");
    }

    @Test
    void everyResourceSaysThatItIsRestrictedAboutSubstancesAndForThePersonsOwnUse() {
        var person = filled.somebody(Filled.worker(unit));
        var bundle = bundle(copy(person, "zh-CN"));
        assertThat(bundle.getEntry().stream().map(each -> each.getResource()))
                .allSatisfy(
                        each -> assertThat(each.getMeta().getSecurity().stream().map(Coding::getCode))
                                .containsExactly("R", "ETH", "PATRQT"));
    }

    @Test
    void forAWorkersPurposeOnlyWhatThatPurposeCoversIsTold() {
        var worker = Filled.worker(unit);
        var person = filled.somebody(worker);
        SignedIn.now(worker);
        try {
            var bundle = bundle(
                    gate.open(Purpose.JOB_SUPPORT, room -> export.of(room.open(person, "read"), words("zh-CN"))));
            assertThat(all(bundle, QuestionnaireResponse.class))
                    .extracting(each -> each.getQuestionnaire().replaceAll(".*:", ""))
                    .containsExactlyInAnyOrder("JOB_SUPPORT", "JOB_OUTCOME");
            assertThat(all(bundle, Observation.class)).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theValidatorWouldSay() {
        var broken =
                "{\"resourceType\":\"Goal\",\"lifecycleStatus\":\"doing-fine\",\"subject\":{\"reference\":\"Patient/1\"}}";
        assertThat(Validated.errors(broken)).hasSizeGreaterThanOrEqualTo(2);
    }

    private void correct(OpenRecord record, Sheet sheet, String field, String now) {
        var earlier = entries.of(record, sheet.kind()).getFirst();
        var fields = new HashMap<>(earlier.said().fields());
        fields.put(field, now);
        entries.correct(record, sheet.kind(), earlier, new Written(fields));
    }

    private static List<String> statuses(Bundle bundle, String sheet, String field) {
        return all(bundle, QuestionnaireResponse.class).stream()
                .filter(each -> each.getQuestionnaire().endsWith(":" + sheet))
                .map(each -> each.getStatus().toCode() + " "
                        + each.getItem().stream()
                                .filter(item -> item.getLinkId().equals(field))
                                .map(item -> item.getAnswerFirstRep().getValue().primitiveValue())
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    private String copy(UUID person, String language) {
        return gate.visit(person, room -> export.of(room.open(person, "read"), words(language)));
    }

    private Words words(String language) {
        return new Words(messages, Locale.forLanguageTag(language));
    }

    private static Bundle bundle(String json) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(each -> each.getResource())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
