package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.HeldMeetings;
import org.qinghe.work.TaskParent;
import org.springframework.stereotype.Component;

@Component
class StoredMeetings implements HeldMeetings {

    private final Meetings meetings;
    private final GivenTasks tasks;
    private final Places places;

    StoredMeetings(Meetings meetings, GivenTasks tasks, Places places) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.places = places;
    }

    @Override
    public List<Listed> listed(LocalDate until, int most, Viewer viewer) {
        return meetings.readBy(viewer).stream()
                .filter(meeting -> !meeting.day().isAfter(until))
                .filter(meeting -> places.liesWithin(meeting.area(), viewer.area()))
                .sorted(Comparator.comparing(ListedMeeting::day).reversed().thenComparing(ListedMeeting::id))
                .limit(most)
                .map(meeting -> new Listed(meeting.id(), meeting.title(), meeting.day()))
                .toList();
    }

    @Override
    public Optional<Held> find(UUID id, Viewer viewer, Words words) {
        return meetings.find(id, viewer)
                .filter(meeting -> meetings.leads(viewer, meeting))
                .map(meeting -> held(meeting, words));
    }

    private Held held(Meeting meeting, Words words) {
        var given = tasks.of(TaskParent.Kind.MEETING, List.of(meeting.id()));
        return new Held(
                meeting.id(),
                meeting.title(),
                meeting.area(),
                meeting.unit(),
                meeting.day(),
                meeting.place(),
                meeting.units(),
                meeting.items().stream()
                        .map(item -> new Decided(item.title(), item.decision()))
                        .toList(),
                given,
                tasks.names(given, meeting.units(), words));
    }
}
