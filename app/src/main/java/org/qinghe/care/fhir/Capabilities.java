package org.qinghe.care.fhir;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.springframework.stereotype.Component;

/** What the interface does, told from the kinds themselves: they answer by the same lists. */
@Component
class Capabilities {

    private static final String SECURITY = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    /** When what it says last changed. */
    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 26);

    private final Resources resources;
    private final Receivers receivers;

    Capabilities(Resources resources, Receivers receivers) {
        this.resources = resources;
        this.receivers = receivers;
    }

    CapabilityStatement statement(String base) {
        var statement = new CapabilityStatement()
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(Codes.dayOfTime(CHANGED))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat("application/fhir+json")
                .addFormat("application/fhir+xml");
        statement.getSoftware().setName("Qinghe");
        statement.getImplementation().setDescription("Qinghe").setUrl(base);
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        secure(rest);
        resources.kinds().forEach(kind -> describe(kind, rest.addResource()));
        return statement;
    }

    private static void secure(CapabilityStatementRestComponent rest) {
        rest.getSecurity()
                .addService(new CodeableConcept(new Coding().setSystem(SECURITY).setCode("SMART-on-FHIR")));
    }

    private void describe(ResourceKind kind, CapabilityStatementRestResourceComponent told) {
        told.setType(kind.type()).setVersioning(ResourceVersionPolicy.NOVERSION);
        told.addInteraction().setCode(TypeRestfulInteraction.READ);
        told.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        if (receivers.of(kind.type()).isPresent()) {
            told.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        }
        told.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
        if (!kind.type().equals("Patient")) {
            told.addSearchParam().setName("patient").setType(SearchParamType.REFERENCE);
        }
        kind.parameters()
                .forEach(
                        (name, parameter) -> told.addSearchParam().setName(name).setType(parameter.type()));
        kind.references().keySet().forEach(name -> told.addSearchInclude(kind.type() + ":" + name));
        if (kind.hasProvenance()) {
            told.addSearchRevInclude(Search.PROVENANCE);
        }
    }
}
