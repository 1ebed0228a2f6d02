package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Client;
import org.qinghe.care.people.People;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the first contact to the closing; the same again where it was taken up again, without a second one beside it. */
@Component
@Order(2)
class EpisodeOfCareKind implements ResourceKind {

    private final People people;
    private final Named named;

    EpisodeOfCareKind(People people, Named named) {
        this.people = people;
        this.named = named;
    }

    @Override
    public String type() {
        return "EpisodeOfCare";
    }

    @Override
    public List<EpisodeOfCare> of(OpenRecord record, Words words) {
        var client = people.of(record);
        var period = new Period().setStartElement(Codes.dayOfTime(client.askedOn()));
        client.closedOn().ifPresent(day -> period.setEndElement(Codes.dayOfTime(day)));
        var episode = new EpisodeOfCare()
                .setStatus(status(client.state()))
                .setPatient(Named.person(client.id()))
                .setManagingOrganization(named.unit(client.unit(), words))
                .setPeriod(period);
        episode.setId(client.id().toString());
        return List.of(episode);
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "status",
                new Parameter.Token(
                        each -> Stream.of(((EpisodeOfCare) each).getStatus().toCode())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((EpisodeOfCare) each).getPatient()));
    }

    private static EpisodeOfCareStatus status(Client.State state) {
        return switch (state) {
            case ASKED -> EpisodeOfCareStatus.PLANNED;
            case IN_CARE -> EpisodeOfCareStatus.ACTIVE;
            case CLOSED -> EpisodeOfCareStatus.FINISHED;
        };
    }
}
