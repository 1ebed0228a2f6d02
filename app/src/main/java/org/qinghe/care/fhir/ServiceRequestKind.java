package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.referral.Referral;
import org.qinghe.care.referral.Referrals;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That another unit is asked to help: the referrals for the purpose of the room, and to the person all. */
@Component
@Order(6)
class ServiceRequestKind implements ResourceKind {

    private final Referrals referrals;
    private final Named named;

    ServiceRequestKind(Referrals referrals, Named named) {
        this.referrals = referrals;
        this.named = named;
    }

    @Override
    public String type() {
        return "ServiceRequest";
    }

    @Override
    public List<ServiceRequest> of(OpenRecord record, Words words) {
        return referrals.of(record).stream()
                .filter(each -> Contents.serves(record.room(), each.purpose()))
                .map(each -> request(each, words))
                .toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id)
                .flatMap(each -> room.sql("select client from care.referral where id = ?")
                        .param(each)
                        .query(UUID.class)
                        .optional());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "status",
                new Parameter.Token(
                        each -> Stream.of(((ServiceRequest) each).getStatus().toCode())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((ServiceRequest) each).getSubject()));
    }

    private ServiceRequest request(Referral referral, Words words) {
        var request = new ServiceRequest()
                .setStatus(status(referral.state()))
                .setIntent(ServiceRequestIntent.ORDER)
                .addCategory(Codes.concept(Codes.PURPOSE, referral.purpose().name()))
                .setCode(Codes.said(words.t("safeguards.purpose." + referral.purpose())))
                .setSubject(Named.person(referral.person()))
                .setAuthoredOnElement(Codes.time(referral.requestedAt()))
                .setRequester(named.worker(referral.requestedBy()))
                .addPerformer(named.unit(referral.toUnit(), words));
        request.setId(referral.id().toString());
        if (!referral.summary().isEmpty()) {
            request.addNote().setText(referral.summary());
        }
        return request;
    }

    private static ServiceRequestStatus status(Referral.State state) {
        return switch (state) {
            case REQUESTED, ACCEPTED -> ServiceRequestStatus.ACTIVE;
            case DECLINED, WITHDRAWN -> ServiceRequestStatus.REVOKED;
            case DONE -> ServiceRequestStatus.COMPLETED;
        };
    }
}
