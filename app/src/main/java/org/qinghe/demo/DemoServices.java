package org.qinghe.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.calendar.Appointment;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.capacity.Episodes;
import org.qinghe.care.capacity.Help;
import org.qinghe.care.capacity.Offer;
import org.qinghe.care.capacity.Offers;
import org.qinghe.care.capacity.Reason;
import org.qinghe.care.door.Message;
import org.qinghe.care.emergency.Emergencies;
import org.qinghe.care.emergency.Opening;
import org.qinghe.care.emergency.Told;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.erasure.Erasing;
import org.qinghe.care.erasure.ErasureRequests;
import org.qinghe.care.erasure.Proposals;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.referral.Referrals;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What happens around invented people in care: places and a waiting list, appointments, referrals in every state, messages,
 * emergency openings and erasures, done by the same services as everything else. Names and numbers are made up.
 */
@Component
@Lazy
class DemoServices {

    private static final String WORKER = "care";
    private static final String CLINICIAN = "clinician";
    private static final String SUPERVISOR = "supervisor";
    private static final String OTHER_UNIT = "ward";

    private final Gate gate;
    private final DemoCare care;
    private final Offers offers;
    private final Episodes episodes;
    private final Appointments appointments;
    private final Referrals referrals;
    private final Consents consents;
    private final Entries entries;
    private final Emergencies emergencies;
    private final BlindIndex index;
    private final ErasureRequests requests;
    private final Proposals proposals;
    private final Erasing erasing;
    private final Units units;
    private final InTheNameOf person;
    private final Clock clock;

    DemoServices(
            Gate gate,
            DemoCare care,
            Offers offers,
            Episodes episodes,
            Appointments appointments,
            Referrals referrals,
            Consents consents,
            Entries entries,
            Emergencies emergencies,
            BlindIndex index,
            ErasureRequests requests,
            Proposals proposals,
            Erasing erasing,
            Units units,
            InTheNameOf person,
            Clock clock) {
        this.gate = gate;
        this.care = care;
        this.offers = offers;
        this.episodes = episodes;
        this.appointments = appointments;
        this.referrals = referrals;
        this.consents = consents;
        this.entries = entries;
        this.emergencies = emergencies;
        this.index = index;
        this.requests = requests;
        this.proposals = proposals;
        this.erasing = erasing;
        this.units = units;
        this.person = person;
        this.clock = clock;
    }

    void goOn() {
        offerPlaces();
        var people = Stream.of("山茶", "阿禾", "晓雨", "云舟", "石榴", "小岛")
                .map(this::somebody)
                .toList();
        wait(people);
        people.subList(0, 4).forEach(this::meet);
        refer(people);
        exchangeMessages(people.get(0));
        openInEmergency("山茶", people.get(0), true);
        openInEmergency("阿禾", people.get(1), false);
        askToForget(people.get(5));
        askToForget(people.get(4));
    }

    /** Erases what was asked first; only once the asking is committed, since what one transaction says alone decides nothing. */
    void forget() {
        person.act("dpo", () -> {
            var first = gate.keep(proposals::each).getFirst();
            erasing.approve(List.of(first.id()));
        });
    }

    private void offerPlaces() {
        person.act(
                SUPERVISOR,
                () -> gate.open(Purpose.SUPERVISION, room -> {
                    offers.add(room, Help.AGONIST, "药物维持治疗", Offer.Measure.PLACES, 2);
                    offers.add(room, Help.OUT_PATIENT, "门诊治疗", Offer.Measure.PLACES, 12);
                    return offers.add(room, Help.COUNSELLING, "心理辅导", Offer.Measure.WEEKLY_HOURS, 20);
                }));
    }

    private UUID somebody(String alias) {
        var clinic = unit(DemoUnits.CLINIC);
        return care.walkIn(
                clinic,
                new Identity(alias, reach(alias), Identity.Channel.MESSAGE, "晚饭后", Identity.Came.CLINIC),
                true,
                List.of(care.account(clinic, "counsellor"), care.account(clinic, CLINICIAN)));
    }

    /** No telephone number there is: it begins with zeros. */
    private static String reach(String alias) {
        return "000-%04d-0000".formatted(alias.hashCode() & 0xfff);
    }

    /** Two have the places of the treatment, the next two wait for it, one of them with a reason to come first. */
    private void wait(List<UUID> people) {
        var today = LocalDate.now(clock);
        person.act(
                CLINICIAN,
                () -> gate.open(Purpose.TREATMENT, room -> {
                    var offer = offers.own(room).stream()
                            .filter(each -> each.help() == Help.AGONIST)
                            .findFirst()
                            .orElseThrow();
                    for (int one = 0; one < 4; one++) {
                        var record = room.open(people.get(one), "write.EPISODES");
                        var reasons = one == 3 ? List.of(Reason.CARES_FOR_CHILDREN) : List.<Reason>of();
                        var since = today.minusDays(40 - 9L * one);
                        var episode = episodes.ask(record, offer, reasons, since);
                        if (one < 2) {
                            episodes.begin(record, episode, since.plusDays(6));
                        }
                    }
                    return true;
                }));
    }

    private void meet(UUID client) {
        person.act(
                WORKER,
                () -> gate.open(Purpose.CARE, room -> {
                    var record = room.open(client, "write.APPOINTMENTS");
                    var past = appointments.agree(
                            record, Appointment.Kind.SESSION, at(-7), Appointment.Channel.HERE, "带上一周的小记");
                    appointments.mark(record, past, Appointment.State.DONE);
                    return appointments.agree(record, Appointment.Kind.SESSION, at(7), Appointment.Channel.HERE, "");
                }));
        person.act(
                WORKER,
                () -> gate.open(
                        Purpose.FOLLOW_UP,
                        room -> appointments.agree(
                                room.open(client, "write.APPOINTMENTS"),
                                Appointment.Kind.FOLLOW_UP,
                                at(14),
                                Appointment.Channel.CALL,
                                "晚饭后打电话")));
    }

    private java.time.Instant at(int days) {
        return LocalDate.now(clock)
                .plusDays(days)
                .atTime(LocalTime.of(10, 0))
                .atZone(clock.getZone())
                .toInstant();
    }

    /** To the hospital: one waits for the person's consent, one for an answer, the others were answered in every way. */
    private void refer(List<UUID> people) {
        refer(people.get(0), false);
        refer(people.get(1), true);
        answer(people.get(2), refer(people.get(2), true), true);
        answer(people.get(3), refer(people.get(3), true), false);
        var done = refer(people.get(4), true);
        answer(people.get(4), done, true);
        person.act(
                OTHER_UNIT,
                () -> gate.open(Purpose.TREATMENT, room -> {
                    var record = room.open(people.get(4), "answer");
                    referrals.done(record, referrals.find(record, done).orElseThrow());
                    return true;
                }));
        var taken = refer(people.get(5), true);
        gate.visit(people.get(5), room -> {
            var record = room.open(people.get(5), "answer");
            referrals.withdraw(record, referrals.find(record, taken).orElseThrow());
            return true;
        });
    }

    private UUID refer(UUID client, boolean agrees) {
        var asked = new Referrals.Asked(unit(DemoUnits.HOSPITAL), Purpose.TREATMENT, false, "希望在县医院检查肝功能，其余治疗仍在门诊。");
        var made = new java.util.concurrent.atomic.AtomicReference<UUID>();
        person.act(
                WORKER,
                () -> gate.open(Purpose.CARE, room -> {
                    made.set(referrals.request(room.open(client, "write.REFERRALS"), asked));
                    if (agrees) {
                        consents.give(room, client, agreed(asked.toUnit()), Consent.Way.PAPER);
                    }
                    return true;
                }));
        return made.get();
    }

    private List<Agreed> agreed(UUID unit) {
        var until = clock.instant().plus(Duration.ofDays(180));
        return List.of(
                new Agreed(unit, Purpose.FIRST_CONTACT, false, until),
                new Agreed(unit, Purpose.TREATMENT, false, until),
                new Agreed(unit, Purpose.TREATMENT, true, until));
    }

    private void answer(UUID client, UUID referral, boolean accepted) {
        person.act(
                OTHER_UNIT,
                () -> gate.open(Purpose.FIRST_CONTACT, room -> {
                    var record = room.open(client, "answer");
                    var found = referrals.find(record, referral).orElseThrow();
                    if (accepted) {
                        referrals.accept(record, found);
                    } else {
                        referrals.decline(record, found);
                    }
                    return true;
                }));
    }

    private void exchangeMessages(UUID client) {
        write(client, "周三能不能改到下午？");
        person.act(
                WORKER,
                () -> gate.open(
                        Purpose.CARE,
                        room -> entries.add(
                                room.open(client, "read.MESSAGE"),
                                Message.KIND,
                                LocalDate.now(clock),
                                new Message("可以，周三下午三点见。", ""))));
        write(client, "谢谢，到时见。");
    }

    /** The person, by their own door, to the clinic. */
    private void write(UUID client, String text) {
        var clinic = unit(DemoUnits.CLINIC);
        gate.visit(
                client,
                room -> entries.write(
                        room.open(client, "own.MESSAGE"),
                        clinic,
                        Message.KIND,
                        LocalDate.now(clock),
                        new Message(text, "")));
    }

    private void openInEmergency(String alias, UUID client, boolean reviewed) {
        person.act(CLINICIAN, () -> {
            gate.emergency(room -> emergencies.find(room, index.ofReach(reach(alias))));
            gate.emergency(room -> room.breakGlass(client, new Told("昏迷送来，需要知道正在服用的药物。"), 2));
        });
        if (reviewed) {
            person.act(
                    SUPERVISOR,
                    () -> gate.open(Purpose.SUPERVISION, room -> {
                        var opening = emergencies.toReview(room).getFirst().id();
                        emergencies.review(
                                room,
                                emergencies.find(room, opening).orElseThrow(),
                                Opening.Verdict.JUSTIFIED,
                                "理由属实，只查看了用药。");
                        return true;
                    }));
        }
    }

    private void askToForget(UUID client) {
        gate.visit(client, room -> {
            requests.ask(room, client, Consent.Way.OWN_DOOR);
            return true;
        });
    }

    private UUID unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }
}
