package org.qinghe.care.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Resources as text and back. What HAPI knows of R4 is read at the first use, so that a start does not wait for it. */
@Component
class FhirText {

    String json(Resource resource) {
        return written(resource, FhirFormat.JSON);
    }

    String written(Resource resource, FhirFormat format) {
        return parser(format).encodeResourceToString(resource);
    }

    /**
     * The resource that a system sent.
     *
     * @throws DataFormatException where it is none of that type, or says something that R4 does not know
     */
    <T extends Resource> T read(Class<T> type, String text, FhirFormat format) {
        return parser(format).setParserErrorHandler(new StrictErrorHandler()).parseResource(type, text);
    }

    private static IParser parser(FhirFormat format) {
        var context = FhirContext.forR4Cached();
        return format == FhirFormat.XML ? context.newXmlParser() : context.newJsonParser();
    }
}
