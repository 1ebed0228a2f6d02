package org.qinghe.care.received;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What other counties handed over of a record, as far as the purpose it is opened for needs it. */
@Controller
class ReceivedRecordPages {

    private final Gate gate;
    private final Entries entries;
    private final RecordFrames frames;

    ReceivedRecordPages(Gate gate, Entries entries, RecordFrames frames) {
        this.gate = gate;
        this.entries = entries;
        this.frames = frames;
    }

    @GetMapping("/care/{person}/received")
    String read(
            @PathVariable UUID person,
            @RequestParam(name = "for", defaultValue = "CARE") Purpose purpose,
            Model model) {
        return gate.open(purpose, room -> {
            var record = room.open(person, "read.RECEIVED");
            var parts = new EnumMap<Part, List<Entry<Received>>>(Part.class);
            Arrays.stream(Part.values()).forEach(part -> parts.put(part, entries.of(record, part.kind())));
            model.addAttribute("frame", frames.of(record));
            model.addAttribute("parts", parts);
            return "care/received/received";
        });
    }
}
