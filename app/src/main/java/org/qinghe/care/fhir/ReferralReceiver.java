package org.qinghe.care.fhir;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.qinghe.care.lock.Room;
import org.qinghe.care.referral.ReferralForm;
import org.qinghe.care.referral.Referrals;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

/** Asks another unit to help, for the purpose of the system. Nothing of the person shows there before they agree to that unit. */
@Component
class ReferralReceiver implements Receiver {

    private final Referrals referrals;
    private final Units units;

    ReferralReceiver(Referrals referrals, Units units) {
        this.referrals = referrals;
        this.units = units;
    }

    @Override
    public String type() {
        return "ServiceRequest";
    }

    @Override
    public Added received(Room room, String body, FhirFormat format, FhirText text) {
        var sent = text.read(ServiceRequest.class, body, format);
        var person = Receiver.person(sent, sent.getSubject());
        if (sent.getStatus() != ServiceRequestStatus.ACTIVE) {
            throw Outcome.unfit("wrongCode", "status");
        }
        if (sent.getPerformer().size() != 1 || sent.getNote().size() != 1) {
            throw Outcome.unfit("one", sent.getPerformer().size() == 1 ? "note" : "performer");
        }
        if (sent.getCategory().stream()
                .flatMap(each -> each.getCoding().stream())
                .filter(each -> Codes.PURPOSE.equals(each.getSystem()))
                .map(Coding::getCode)
                .noneMatch(room.purpose().name()::equals)) {
            throw Outcome.unfit("otherPurpose", "category");
        }
        var form = new ReferralForm(
                unit(sent.getPerformerFirstRep().getIdentifier()),
                room.purpose().name(),
                false,
                false,
                sent.getNoteFirstRep().getText());
        var others = units.all().stream()
                .filter(each -> each.kind() != Unit.Kind.PUBLIC_SECURITY)
                .filter(each -> room.unit().filter(each.id()::equals).isEmpty())
                .toList();
        form.errors(others).all().keySet().stream().findFirst().ifPresent(field -> {
            throw Outcome.unfit("wrongItem", field.equals("summary") ? "note" : "performer");
        });
        var record = room.open(person, "fhir.create");
        if (referrals.underWay(record, form.asked().toUnit(), room.purpose())) {
            throw Outcome.unfit("underWay", "performer");
        }
        return new Added(record, referrals.request(record, form.asked()));
    }

    private static String unit(Identifier identifier) {
        return Named.UNIT.equals(identifier.getSystem()) && identifier.hasValue() ? identifier.getValue() : "";
    }
}
