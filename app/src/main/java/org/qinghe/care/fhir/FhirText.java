package org.qinghe.care.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Resources as JSON and back. What HAPI knows of R4 is read at the first use, so that a start does not wait for it. */
@Component
class FhirText {

    String json(Resource resource) {
        return context().newJsonParser().encodeResourceToString(resource);
    }

    /**
     * The resource that a system sent.
     *
     * @throws DataFormatException where it is none of that type, or says something that R4 does not know
     */
    <T extends Resource> T read(Class<T> type, String json) {
        return context()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(type, json);
    }

    private static FhirContext context() {
        return FhirContext.forR4Cached();
    }
}
