package org.qinghe.work.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the committee's meetings. They are read by those who read its plans: in its area, below it and above it. */
@Component
class Meetings {

    private final MeetingTable meetings;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    Meetings(MeetingTable meetings, Places places, AuditTrail trail, Clock clock) {
        this.meetings = meetings;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void call(Meeting meeting) {
        meetings.add(meeting, Viewer.required().account(), clock.instant());
        trail.record(
                "work.meetingCalled",
                "meeting/" + meeting.id(),
                Map.of(
                        "day", meeting.day().toString(),
                        "units", String.valueOf(meeting.units().size()),
                        "items", String.valueOf(meeting.items().size())));
    }

    /** Writes down what was decided, item by item. */
    @Transactional
    void minute(Meeting meeting, List<String> decisions) {
        meetings.decide(meeting.id(), decisions);
        trail.record("work.meetingMinuted", "meeting/" + meeting.id());
    }

    Optional<Meeting> find(UUID id, Viewer viewer) {
        return meetings.find(id).filter(meeting -> concerns(viewer, meeting.area()));
    }

    List<ListedMeeting> readBy(Viewer viewer) {
        return meetings.all().stream()
                .filter(meeting -> concerns(viewer, meeting.area()))
                .toList();
    }

    /** Whether the meeting is the viewer's to minute: it is of their area or one below. */
    boolean leads(Viewer viewer, Meeting meeting) {
        return places.liesWithin(meeting.area(), viewer.area());
    }

    private boolean concerns(Viewer viewer, String area) {
        return places.liesWithin(area, viewer.area()) || places.liesWithin(viewer.area(), area);
    }
}
