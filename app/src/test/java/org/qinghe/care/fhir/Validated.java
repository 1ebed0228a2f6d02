package org.qinghe.care.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HL7's validator with the profiles and code systems of R4 as HAPI ships them; nothing is asked of any server. */
public final class Validated {

    private static final String READER = "javax.xml.stream.XMLInputFactory";
    private static final FhirValidator VALIDATOR = validator();

    private Validated() {}

    public static void byHl7(String json) {
        assertThat(errors(json)).isEmpty();
    }

    static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(each -> each.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(Validated::said)
                .toList();
    }

    private static String said(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    /** HAPI reads its profiles with Woodstox; of the readers of XML on the path of classes another would be found first. */
    private static FhirValidator validator() {
        System.setProperty(READER, "com.ctc.wstx.stax.WstxInputFactory");
        try {
            var validator = made();
            validator.validateWithResult("{\"resourceType\":\"Basic\"}");
            return validator;
        } finally {
            System.clearProperty(READER);
        }
    }

    private static FhirValidator made() {
        var context = FhirContext.forR4Cached();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }
}
