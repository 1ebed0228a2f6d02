package org.qinghe.care.door;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.qinghe.care.offered.Service;
import org.qinghe.care.offered.Service.Offered;
import org.qinghe.care.offered.Services;
import org.springframework.stereotype.Component;

@Component
class ShownServices implements Services {

    private final Gate gate;
    private final Offerings offerings;

    ShownServices(Gate gate, Offerings offerings) {
        this.gate = gate;
        this.offerings = offerings;
    }

    @Override
    public List<Service> shown() {
        return gate.inform(room -> {
            var help = help(room);
            return offerings.shown(room).stream()
                    .map(each -> service(each, help.getOrDefault(each.unit(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<Offered>> help(Room room) {
        return room
                .sql("select unit, kind, measure, amount from care.offered()")
                .query((row, number) -> Map.entry(
                        row.getObject("unit", UUID.class),
                        new Offered(row.getString("kind"), row.getString("measure"), row.getLong("amount"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Service service(Offering offering, List<Offered> help) {
        return new Service(
                offering.unit(),
                offering.nameZh(),
                offering.nameEn(),
                offering.hotline(),
                offering.placeZh(),
                offering.placeEn(),
                offering.hoursZh(),
                offering.hoursEn(),
                help,
                offering.position());
    }
}
