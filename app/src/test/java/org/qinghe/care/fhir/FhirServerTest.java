package org.qinghe.care.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Consents;
import org.qinghe.care.systems.SystemGrant;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Systems;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The FHIR interface as a clinic's system uses it: HAPI's client, real tokens, and every answer looked at by HL7's validator. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qinghe.mode=test", "server.shutdown=immediate"})
@ContextConfiguration(initializers = FreshDatabase.class)
class FhirServerTest {

    private static final String[] EVERYTHING = Stream.concat(
                    SystemGrant.READABLE.stream().map(type -> type + ".rs"),
                    SystemGrant.CREATABLE.stream().map(type -> type + ".c"))
            .toArray(String[]::new);

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @LocalServerPort
    int port;

    @Autowired
    Gate gate;

    @Autowired
    Consents consents;

    @Autowired
    Entries entries;

    @Autowired
    Appointments appointments;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient database;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final HttpClient plain = HttpClient.newHttpClient();
    private Systems systems;
    private Filled filled;
    private UUID unit = UUID.randomUUID();
    private Viewer worker = SignedIn.viewer(unit, "");
    private UUID person = UUID.randomUUID();
    private Systems.Granted system = new Systems.Granted(unit, "");

    @BeforeEach
    void aSystemThatIsLinkedToSomebody() {
        Lawful.everything(database);
        R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
        systems = beans.createBean(Systems.class);
        filled = new Filled(beans.createBean(InCare.class), gate, entries, appointments);
        unit = unit(Unit.Kind.CLINIC);
        colleagues.open(unit, mark(), "测试员", "three words together", false, List.of(StandardRole.CARE_SUPERVISOR));
        worker = Filled.worker(unit);
        person = filled.somebody(worker);
        system = systems.of(unit, Purpose.CARE, EVERYTHING);
        systems.assign(worker, person, system.id());
    }

    @Test
    void everythingOfTheGrantsPurposeIsReadSearchedAndValid() {
        var client = client(token(system));
        var found = new HashSet<String>();
        for (var type : SystemGrant.READABLE) {
            var bundle = type.equals("Patient")
                    ? search(client, "Patient")
                    : search(client, type + "?patient=Patient/" + person);
            valid(bundle);
            for (var each : resources(bundle)) {
                found.add(each.fhirType());
                var read = client.read().resource(type).withId(each.getIdPart()).execute();
                assertThat(((Resource) read).getMeta().getSecurity().stream().map(Coding::getCode))
                        .as(type)
                        .containsExactly("R", "ETH", "CAREMGT", "CARE");
                valid(read);
            }
        }
        assertThat(found)
                .as("what the purpose CARE has of everything that is filled in")
                .containsExactlyInAnyOrder(
                        "Patient",
                        "EpisodeOfCare",
                        "Consent",
                        "CarePlan",
                        "Goal",
                        "Encounter",
                        "QuestionnaireResponse",
                        "Observation",
                        "Provenance",
                        "AuditEvent");
    }

    @Test
    void theCapabilityStatementSaysWhatIsAnsweredAndNothingElse() {
        var client = client(token(system));
        var statement = client.capabilities().ofType(CapabilityStatement.class).execute();
        valid(statement);
        var told = statement.getRestFirstRep().getResource();
        assertThat(told.stream().map(each -> each.getType())).containsExactlyInAnyOrderElementsOf(SystemGrant.READABLE);
        for (var each : told) {
            var of = each.getType() + "?" + (each.getType().equals("Patient") ? "" : "patient=" + person + "&");
            for (var parameter : each.getSearchParam()) {
                if (!parameter.getName().equals("patient")) {
                    var value = parameter.getType().toCode().equals("date") ? "ge2020-01-01" : person.toString();
                    assertThat(search(client, of + parameter.getName() + "=" + value)
                                    .getType())
                            .isEqualTo(Bundle.BundleType.SEARCHSET);
                }
            }
            each.getSearchInclude().forEach(name -> search(client, of + "_include=" + name.getValue()));
            each.getSearchRevInclude().forEach(name -> search(client, of + "_revinclude=" + name.getValue()));
            assertThatThrownBy(() -> search(client, of + "name=x")).isInstanceOf(InvalidRequestException.class);
            var creates = each.getInteraction().stream()
                    .anyMatch(one -> one.getCode().toCode().equals("create"));
            assertThat(send("POST", "/fhir/" + each.getType(), token(system), "{}")
                            .statusCode())
                    .as("creating " + each.getType())
                    .isEqualTo(creates ? 400 : 405);
            assertThat(send("PUT", "/fhir/" + each.getType() + "/" + person, token(system), "{}")
                            .statusCode())
                    .isEqualTo(405);
            assertThat(send("DELETE", "/fhir/" + each.getType() + "/" + person, token(system), "")
                            .statusCode())
                    .isEqualTo(405);
        }
        assertThat(send("GET", "/fhir/Medication/1", token(system), "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsFoundByANameAContactOrADay() {
        var client = client(token(system));
        for (var query : List.of("name=小禾", "telecom=13800000000", "birthdate=1990-01-01", "identifier=1", "phone=1")) {
            assertThatThrownBy(() -> search(client, "Patient?" + query)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> search(client, "Goal")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void itSeesThoseItIsLinkedToAndNobodyElse() {
        var unlinked = filled.somebody(worker);
        var elsewhere = filled.somebody(Filled.worker(unit(Unit.Kind.CLINIC)));
        var client = client(token(system));
        assertThat(resources(search(client, "Patient")).stream().map(Resource::getIdPart))
                .containsExactly(person.toString());
        for (var other : List.of(unlinked, elsewhere, UUID.randomUUID())) {
            assertThatThrownBy(() -> client.read()
                            .resource(Patient.class)
                            .withId(other.toString())
                            .execute())
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> search(client, "Goal?patient=" + other))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
        var idle = client(token(systems.of(unit, Purpose.CARE, EVERYTHING)));
        assertThat(resources(search(idle, "Patient"))).isEmpty();
        assertThatThrownBy(() -> idle.read()
                        .resource(Patient.class)
                        .withId(person.toString())
                        .execute())
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aWithdrawnConsentCountsAtTheNextCall() {
        var client = client(token(system));
        var goal =
                resources(search(client, "Goal?patient=" + person)).getFirst().getIdPart();
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.CARE && each.sensitive())
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        assertThat(resources(search(client, "Goal?patient=" + person)))
                .as("goals are sensitive")
                .isEmpty();
        assertThatThrownBy(() -> client.read().resource(Goal.class).withId(goal).execute())
                .isInstanceOf(ResourceNotFoundException.class);
        client.read().resource(Patient.class).withId(person.toString()).execute();
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.CARE)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        assertThatThrownBy(() -> client.read()
                        .resource(Patient.class)
                        .withId(person.toString())
                        .execute())
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(resources(search(client, "Patient"))).isEmpty();
    }

    @Test
    void anEndedGrantEndsItsTokensAtOnce() throws Exception {
        var client = client(token(system));
        search(client, "Patient");
        systems.end(system.id());
        assertThatThrownBy(() -> search(client, "Patient")).isInstanceOf(AuthenticationException.class);
        assertThat(asked(system.id().toString(), system.secret(), "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whileTheRegisterDoesNotCoverThePurposeEverythingIsLockedInBothLanguages() throws Exception {
        var client = client(token(system));
        search(client, "Patient");
        database.sql("""
                        update safeguards.processing_version
                        set state = 'ENDED', ended_by = gen_random_uuid(), ended_name = '测试员', ended_at = now(),
                            end_reason = '试用结束'
                        where state = 'APPROVED'
                        """).update();
        try {
            var refused = catchThrowableOfType(BaseServerResponseException.class, () -> search(client, "Patient"));
            assertThat(refused.getStatusCode()).isEqualTo(423);
            var outcome = (OperationOutcome) refused.getOperationOutcome();
            valid(outcome);
            var said = outcome.getIssueFirstRep().getDetails().getTextElement();
            assertThat(said.getValue()).contains("没有开放");
            assertThat(said.getExtensionFirstRep()
                            .getExtensionByUrl("content")
                            .getValue()
                            .primitiveValue())
                    .contains("is not open");
            assertThat(asked(system.id().toString(), system.secret(), "").statusCode())
                    .isEqualTo(423);
        } finally {
            Lawful.everything(database);
        }
        search(client, "Patient");
    }

    @Test
    void thePersonSeesWhoLookedByTheSystemsName() {
        var client = client(token(system));
        client.read().resource(Patient.class).withId(person.toString()).execute();
        search(client, "Goal?patient=" + person);
        var looks = gate.visit(
                person,
                room -> room.sql("select what from care.look where client = ? and account = ? order by number")
                        .params(person, system.id())
                        .query(String.class)
                        .list());
        assertThat(looks).containsExactly("fhir.read", "fhir.search");
        var told = resources(search(client, "AuditEvent?patient=" + person + "&_count=1"))
                .getFirst();
        assertThat(((AuditEvent) told).getAgentFirstRep().getWho().getDisplay()).isEqualTo("医院信息系统");
        assertThat(((AuditEvent) told).getAgentFirstRep().getWho().getType()).isEqualTo("Device");
        assertThat(database.sql("select actor from safeguards.audit_entry where account = ? and action = 'care.opened'")
                        .param(system.id())
                        .query(String.class)
                        .list())
                .containsOnly("医院信息系统");
    }

    @Test
    void aTokenCoversWhatItAskedForOfTheGrantAndNoMore() throws Exception {
        var narrow = systems.of(unit, Purpose.CARE, "Patient.rs", "Observation.rs");
        systems.assign(worker, person, narrow.id());
        var client = client(token(narrow));
        search(client, "Patient");
        assertThatThrownBy(() -> search(client, "Goal?patient=" + person))
                .isInstanceOf(ForbiddenOperationException.class);
        assertThat(resources(search(
                                client,
                                "Observation?patient=" + person
                                        + "&_include=Observation:derived-from&_include=Observation:patient"))
                        .stream()
                        .map(Resource::fhirType))
                .as("an included type needs its scope too")
                .contains("Observation", "Patient")
                .doesNotContain("QuestionnaireResponse");
        var less = client(tokenOf(asked(narrow.id().toString(), narrow.secret(), "system/Patient.rs")));
        assertThatThrownBy(() -> search(less, "Observation?patient=" + person))
                .isInstanceOf(ForbiddenOperationException.class);
        assertThat(asked(narrow.id().toString(), narrow.secret(), "system/Goal.rs")
                        .statusCode())
                .isEqualTo(400);
        assertThat(asked(narrow.id().toString(), narrow.secret(), "patient/Goal.read")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void wrongSecretsAreRefusedAndAfterFiveTheRightOneWaitsToo() throws Exception {
        assertThat(asked(UUID.randomUUID().toString(), "x", "").statusCode()).isEqualTo(401);
        assertThat(asked("x", "x", "").statusCode()).isEqualTo(401);
        for (int time = 0; time < 5; time++) {
            assertThat(asked(system.id().toString(), "wrong", "").statusCode()).isEqualTo(401);
        }
        var paused = asked(system.id().toString(), system.secret(), "");
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValue("Retry-After")).contains("60");
        assertThat(database.sql("select details from safeguards.audit_entry where subject = ?")
                        .param("system/" + system.id())
                        .query(String.class)
                        .list())
                .noneMatch(each -> each.contains(system.secret()));
    }

    @Test
    void pagesFollowEachOtherByLinksThatHoldNumbersOnly() {
        var client = client(token(system));
        var seen = new HashSet<String>();
        var page = search(client, "QuestionnaireResponse?patient=Patient/" + person + "&_count=4");
        int total = page.getTotal();
        assertThat(total).isEqualTo(9);
        int pages = 1;
        resources(page).forEach(each -> seen.add(each.getIdPart()));
        while (page.getLink("next") != null) {
            assertThat(page.getLink("next").getUrl())
                    .matches("http://localhost:\\d+/fhir/QuestionnaireResponse\\?[\\w=&%./-]+");
            page = client.loadPage().next(page).execute();
            resources(page).forEach(each -> seen.add(each.getIdPart()));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(total);
    }

    @Test
    void aSearchWithinARecordIsNarrowedByCodeDayAndQuestionnaire() {
        var client = client(token(system));
        var of = "Observation?patient=" + person;
        assertThat(resources(search(client, of + "&code=http://loinc.org|44261-6")))
                .hasSize(1);
        assertThat(resources(search(client, of + "&code=44261-6&date=2026-11-20")))
                .hasSize(1);
        assertThat(resources(search(client, of + "&code=44261-6&date=gt2026-11-20")))
                .isEmpty();
        assertThat(resources(search(
                                client,
                                "QuestionnaireResponse?patient=" + person
                                        + "&questionnaire=urn:qinghe:sheet:GOAL&_revinclude=Provenance:target"))
                        .stream()
                        .map(Resource::fhirType))
                .containsExactly("QuestionnaireResponse", "Provenance");
        assertThatThrownBy(() -> search(client, of + "&date=yesterday")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatASystemAddsStandsInTheRecordUnderItsName() {
        var client = client(token(system));
        var session = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire("urn:qinghe:sheet:SESSION")
                .setSubject(new Reference("Patient/" + person));
        session.addItem().setLinkId("way").addAnswer().setValue(new Coding().setCode("CALL"));
        session.addItem().setLinkId("topic").addAnswer().setValue(new StringType("睡眠"));
        var added = client.create().resource(session).execute();
        var kept = client.read()
                .resource(QuestionnaireResponse.class)
                .withId(added.getId().getIdPart())
                .execute();
        valid(kept);
        assertThat(kept.getAuthor().getDisplay()).isEqualTo("医院信息系统");
        assertThat(kept.getItem()
                        .get(1)
                        .getAnswerFirstRep()
                        .getValueStringType()
                        .getValue())
                .isEqualTo("睡眠");

        var gad7 = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire("urn:qinghe:instrument:GAD7")
                .setSubject(new Reference("Patient/" + person));
        Instrument.GAD7
                .questions()
                .forEach(question ->
                        gad7.addItem().setLinkId(question.id()).addAnswer().setValue(new IntegerType(2)));
        var scored = client.create().resource(gad7).encodedXml().execute();
        var score = client.read()
                .resource(Observation.class)
                .withId(scored.getId().getIdPart() + "-total")
                .execute();
        assertThat(score.getValueIntegerType().getValue())
                .as("seven answers of two")
                .isEqualTo(14);

        var start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var booked = client.create().resource(appointment(start)).execute();
        var agreed = client.read()
                .resource(Appointment.class)
                .withId(booked.getId().getIdPart())
                .execute();
        valid(agreed);
        assertThat(agreed.getStart().toInstant()).isEqualTo(start);
        assertThat(agreed.getComment()).isEqualTo("带上医保卡");

        var to = unit(Unit.Kind.CLINIC);
        var asked = client.create().resource(referral(to)).execute();
        var request = client.read()
                .resource(ServiceRequest.class)
                .withId(asked.getId().getIdPart())
                .execute();
        valid(request);
        assertThat(request.getNoteFirstRep().getText()).isEqualTo("想换一家近的");
        assertThatThrownBy(() -> client.create().resource(referral(to)).execute())
                .isInstanceOf(UnprocessableEntityException.class);
    }

    @Test
    void whatIsNotAsItShouldBeIsRefusedWithTheElementNamed() {
        var client = client(token(system));
        refused(client, new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.COMPLETED), "subject");
        var empty = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire("urn:qinghe:sheet:SESSION")
                .setSubject(new Reference("Patient/" + person));
        refused(client, empty, "way");
        refused(client, empty.copy().setQuestionnaire("urn:qinghe:sheet:JOB_SUPPORT"), "questionnaire");
        refused(client, empty.copy().setQuestionnaire("urn:qinghe:instrument:PHQ9"), "questionnaire");
        var more = empty.copy();
        more.addItem().setLinkId("score").addAnswer().setValue(new IntegerType(3));
        refused(client, more, "score");
        refused(client, appointment(Instant.now().minusSeconds(60)), "start");
        refused(client, referral(unit(Unit.Kind.PUBLIC_SECURITY)), "performer");
        assertThat(send("POST", "/fhir/Appointment", token(system), "{\"resourceType\":\"Appointment\",\"mood\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/fhir/Appointment", token(system), "x".repeat(300_000))
                        .statusCode())
                .isEqualTo(400);
        var reader = client(token(readerOnly()));
        assertThatThrownBy(() -> reader.create()
                        .resource(appointment(Instant.now().plusSeconds(600)))
                        .execute())
                .isInstanceOf(ForbiddenOperationException.class);
    }

    @Test
    void xmlIsAnsweredWhereItIsAskedFor() throws Exception {
        var answer = plain.send(
                request("/fhir/Patient/" + person, token(system))
                        .header("Accept", "application/fhir+xml")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+xml;charset=UTF-8");
        assertThat(R4.newXmlParser()
                        .parseResource(Patient.class, answer.body())
                        .getNameFirstRep()
                        .getText())
                .isEqualTo("小禾");
        var wide = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<QuestionnaireResponse xmlns=\"http://hl7.org/fhir\"><questionnaire value=\"&e;\"/></QuestionnaireResponse>";
        var outside = plain.send(
                request("/fhir/QuestionnaireResponse", token(system))
                        .header("Content-Type", "application/fhir+xml")
                        .POST(HttpRequest.BodyPublishers.ofString(wide))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(outside.statusCode()).isBetween(400, 499);
    }

    @Test
    void noSessionOpensTheInterfaceAndNoTokenOpensAPage() throws Exception {
        for (var role : StandardRole.values()) {
            var name = mark();
            colleagues.open(unit, name, "测试员", "three words together", false, List.of(role));
            var cookie = signIn(name);
            for (var path : List.of("/fhir/Patient", "/fhir/Patient/" + person, "/fhir/Goal?patient=" + person)) {
                var answer = plain.send(
                        HttpRequest.newBuilder(address(path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(401);
            }
        }
        for (var path : List.of("/", "/care?for=CARE", "/care/" + person + "?for=CARE", "/care/systems", "/audit")) {
            var answer = plain.send(request(path, token(system)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location"))
                    .as(path)
                    .get()
                    .asString()
                    .endsWith("/sign-in");
        }
    }

    private void refused(IGenericClient client, Resource resource, String element) {
        var refused = catchThrowableOfType(
                UnprocessableEntityException.class,
                () -> client.create().resource(resource).execute());
        assertThat(refused).as(element).isNotNull();
        var outcome = (OperationOutcome) refused.getOperationOutcome();
        valid(outcome);
        assertThat(outcome.getIssueFirstRep().getDetails().getText()).contains(element);
    }

    private Systems.Granted readerOnly() {
        return systems.of(unit, Purpose.CARE, "Appointment.rs");
    }

    private Appointment appointment(Instant start) {
        var appointment = new Appointment()
                .setStatus(Appointment.AppointmentStatus.BOOKED)
                .setAppointmentType(new CodeableConcept(
                        new Coding().setSystem("urn:qinghe:channel").setCode("HERE")))
                .setStartElement(new InstantType(start.toString()))
                .setEndElement(new InstantType(start.toString()))
                .setComment("带上医保卡");
        appointment
                .addParticipant()
                .setActor(new Reference("Patient/" + person))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        return appointment;
    }

    private ServiceRequest referral(UUID to) {
        var performer = new Reference();
        performer.getIdentifier().setSystem("urn:qinghe:unit").setValue(to.toString());
        var request = new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                .addCategory(new CodeableConcept(
                        new Coding().setSystem("urn:qinghe:purpose").setCode("CARE")))
                .setSubject(new Reference("Patient/" + person))
                .addPerformer(performer);
        request.addNote().setText("想换一家近的");
        return request;
    }

    private IGenericClient client(String token) {
        var client = R4.newRestfulGenericClient("http://localhost:" + port + "/fhir");
        client.setEncoding(EncodingEnum.JSON);
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        return client;
    }

    private static Bundle search(IGenericClient client, String url) {
        return client.search().byUrl(url).returnBundle(Bundle.class).execute();
    }

    private static List<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream().map(each -> each.getResource()).toList();
    }

    private static void valid(IBaseResource resource) {
        Validated.byHl7(R4.newJsonParser().encodeResourceToString(resource));
    }

    private String token(Systems.Granted granted) {
        return tokenOf(asked(granted.id().toString(), granted.secret(), ""));
    }

    private static String tokenOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private HttpResponse<String> asked(String id, String secret, String scope) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return sent(HttpRequest.newBuilder(address("/fhir/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + scope.replace("/", "%2F"))));
    }

    private HttpResponse<String> send(String method, String path, String token, String body) {
        return sent(request(path, token)
                .header("Content-Type", "application/fhir+json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return plain.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** With the form's hidden token, as a browser does. */
    private String signIn(String name) throws Exception {
        var page =
                plain.send(HttpRequest.newBuilder(address("/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        var first = cookie(page);
        var hidden = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = sent(HttpRequest.newBuilder(address("/sign-in"))
                .header("Cookie", first)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "name=" + name + "&password=three+words+together&_csrf=" + hidden)));
        assertThat(answer.headers().firstValue("Location")).get().asString().doesNotContain("refused");
        return cookie(answer);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("qinghe="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    private UUID unit(Unit.Kind kind) {
        return units.save(mark(), "县医院", "County hospital", kind, "").id();
    }

    private static String mark() {
        return "f" + UUID.randomUUID().toString().substring(0, 12);
    }
}
