package org.qinghe.care.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.Gate;
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

    private String copy(UUID person, String language) {
        return gate.visit(person, room -> export.of(room.open(person, "read"), words(language)));
    }

    private Words words(String language) {
        return new Words(messages, Locale.forLanguageTag(language));
    }

    private static Bundle bundle(String json) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
    }

    private static <T extends Resource> java.util.List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(each -> each.getResource())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
