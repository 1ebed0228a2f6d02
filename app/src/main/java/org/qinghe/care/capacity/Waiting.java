package org.qinghe.care.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** The waiting list of a unit, how long people wait, and how many will ask. */
@Component
class Waiting {

    static final int AHEAD = 3;

    /** On how many past months a forecast rests at most: older ones say less about the next. */
    private static final int PAST = 24;

    private final Clock clock;

    Waiting(Clock clock) {
        this.clock = clock;
    }

    /** In the order in which they come. */
    List<QueueLine> list(Room room) {
        return room.sql("""
                        select queue.*, client.sealed
                        from care.queue() with ordinality queue left join care.client on client.id = queue.client
                        order by queue.ordinality
                        """)
                .query((row, number) -> {
                    var person = Optional.ofNullable(row.getObject("client", UUID.class));
                    var sealed = row.getBytes("sealed");
                    return new QueueLine(
                            row.getObject("offer", UUID.class),
                            Help.valueOf(row.getString("kind")),
                            row.getInt("class"),
                            row.getObject("waiting_since", LocalDate.class),
                            Optional.ofNullable(row.getObject("first_appointment", LocalDate.class)),
                            person,
                            person.isEmpty() || sealed == null ? "" : room.alias(person.get(), sealed));
                })
                .list();
    }

    List<FirstWait> untilFirst(Room room) {
        return room.sql("select * from care.waits_for_first(?) order by kind")
                .param(LocalDate.now(clock))
                .query((row, number) -> new FirstWait(
                        Help.valueOf(row.getString("kind")),
                        row.getLong("episodes"),
                        row.getDouble("median"),
                        row.getDouble("ninetieth")))
                .list();
    }

    /**
     * For each help the unit was ever asked for in the past two years. The past begins with the first month in which anybody
     * asked: before, the unit was not yet counting.
     */
    List<Demand> demand(Room room) {
        var last = YearMonth.now(clock).minusMonths(1);
        var first = last.minusMonths(PAST - 1L);
        var asked = asked(room, first, last);
        var began =
                asked.values().stream().flatMap(each -> each.keySet().stream()).min(YearMonth::compareTo);
        var demand = new ArrayList<Demand>();
        asked.forEach((help, byMonth) -> {
            var past = Stream.iterate(began.orElseThrow(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .map(month -> byMonth.getOrDefault(month, 0L))
                    .toList();
            demand.add(new Demand(
                    help,
                    past.stream().mapToLong(Long::longValue).sum(),
                    past.size() < Forecast.LEAST_MONTHS ? Optional.empty() : Optional.of(Forecast.of(past, AHEAD))));
        });
        return demand;
    }

    private static Map<Help, Map<YearMonth, Long>> asked(Room room, YearMonth first, YearMonth last) {
        var asked = new EnumMap<Help, Map<YearMonth, Long>>(Help.class);
        room.sql("select * from care.demand(?, ?)")
                .params(first.atDay(1), last.atDay(1))
                .query(row -> {
                    asked.computeIfAbsent(Help.valueOf(row.getString("kind")), help -> new HashMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("asked"));
                });
        return asked;
    }
}
