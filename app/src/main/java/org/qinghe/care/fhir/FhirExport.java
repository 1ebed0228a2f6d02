package org.qinghe.care.fhir;

import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G12: a person's whole record as one bundle of FHIR R4, for the person. */
@Component
public class FhirExport {

    /** Addresses of the resources within the bundle; nothing stands there, since the copy is the person's. */
    private static final String WITHIN = "https://copy.invalid/fhir/";

    private final Resources resources;
    private final FhirText text;
    private final Clock clock;

    FhirExport(Resources resources, FhirText text, Clock clock) {
        this.resources = resources;
        this.text = text;
        this.clock = clock;
    }

    /**
     * The copy as JSON ({@code application/fhir+json}): everything where the room is the person's own visit, otherwise what
     * its purpose covers.
     *
     * @param words the language of the labels
     */
    public String of(OpenRecord record, Words words) {
        var bundle = new Bundle().setType(BundleType.COLLECTION).setTimestampElement(Codes.instant(clock.instant()));
        bundle.setId(record.person().toString());
        bundle.setMeta(Codes.labels(record.room()));
        for (var kind : resources.kinds()) {
            for (var resource : resources.of(kind, record, words)) {
                bundle.addEntry()
                        .setFullUrl(WITHIN + kind.type() + "/" + resource.getIdPart())
                        .setResource(resource);
            }
        }
        return text.json(bundle);
    }
}
