package org.qinghe.care.fhir;

import java.time.LocalDate;
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
import org.qinghe.care.capacity.Episode;
import org.qinghe.care.capacity.Episodes;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Client;
import org.qinghe.care.people.People;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From the first contact to the closing; the same again where it was taken up again, without a second one beside it. Besides, each
 * help that the person waits for, has or had, as far as the purpose of the room covers it.
 */
@Component
@Order(2)
class EpisodeOfCareKind implements ResourceKind {

    private static final String HELP = "urn:qinghe:help";
    private static final String SOONER = "urn:qinghe:episode:sooner";
    private static final String FIRST_APPOINTMENT = "urn:qinghe:episode:first-appointment";

    private final People people;
    private final Episodes episodes;
    private final Named named;

    EpisodeOfCareKind(People people, Episodes episodes, Named named) {
        this.people = people;
        this.episodes = episodes;
        this.named = named;
    }

    @Override
    public String type() {
        return "EpisodeOfCare";
    }

    @Override
    public List<EpisodeOfCare> of(OpenRecord record, Words words) {
        return Stream.concat(
                        Stream.of(whole(people.of(record), words)),
                        episodes.of(record).stream()
                                .filter(each -> Contents.serves(
                                        record.room(), each.help().purpose()))
                                .map(each -> help(each, words)))
                .toList();
    }

    private EpisodeOfCare whole(Client client, Words words) {
        var period = new Period().setStartElement(Codes.dayOfTime(client.askedOn()));
        client.closedOn().ifPresent(day -> period.setEndElement(Codes.dayOfTime(day)));
        var episode = new EpisodeOfCare()
                .setStatus(status(client.state()))
                .setPatient(Named.person(client.id()))
                .setManagingOrganization(named.unit(client.unit(), words))
                .setPeriod(period);
        episode.setId(client.id().toString());
        return episode;
    }

    private EpisodeOfCare help(Episode help, Words words) {
        var period = new Period().setStartElement(Codes.dayOfTime(help.waitingSince()));
        help.ended().ifPresent(day -> period.setEndElement(Codes.dayOfTime(day)));
        var episode = new EpisodeOfCare()
                .setStatus(status(help.state()))
                .addType(Codes.concept(HELP, help.help().name()).setText(words.t("care.help." + help.help())))
                .setPatient(Named.person(help.person()))
                .setManagingOrganization(named.unit(help.unit(), words))
                .setPeriod(period)
                .setCareManager(named.worker(help.account()));
        episode.setId(help.id().toString());
        waited(episode, help);
        help.started().ifPresent(day -> under(episode, EpisodeOfCareStatus.ACTIVE, day, help.ended()));
        help.firstAppointment().ifPresent(day -> episode.addExtension(FIRST_APPOINTMENT, Codes.day(day)));
        help.reasons()
                .forEach(reason -> episode.addExtension(
                        SOONER, Codes.concept(SOONER, reason.name()).setText(words.t("care.reason." + reason))));
        return episode;
    }

    private static void waited(EpisodeOfCare episode, Episode help) {
        under(
                episode,
                EpisodeOfCareStatus.WAITLIST,
                help.waitingSince(),
                help.started().or(help::ended));
    }

    private static void under(
            EpisodeOfCare episode, EpisodeOfCareStatus status, LocalDate from, Optional<LocalDate> until) {
        var period = new Period().setStartElement(Codes.dayOfTime(from));
        until.ifPresent(day -> period.setEndElement(Codes.dayOfTime(day)));
        episode.addStatusHistory().setStatus(status).setPeriod(period);
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id)
                .map(number -> room.sql("select client from care.episode where id = ?")
                        .param(number)
                        .query(UUID.class)
                        .optional()
                        .orElse(number));
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

    private static EpisodeOfCareStatus status(Episode.State state) {
        return switch (state) {
            case WAITING -> EpisodeOfCareStatus.WAITLIST;
            case GOING_ON -> EpisodeOfCareStatus.ACTIVE;
            case COMPLETED -> EpisodeOfCareStatus.FINISHED;
            case BROKEN_OFF -> EpisodeOfCareStatus.CANCELLED;
        };
    }

    private static EpisodeOfCareStatus status(Client.State state) {
        return switch (state) {
            case ASKED -> EpisodeOfCareStatus.PLANNED;
            case IN_CARE -> EpisodeOfCareStatus.ACTIVE;
            case CLOSED -> EpisodeOfCareStatus.FINISHED;
        };
    }
}
