package org.qinghe.care.erasure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Retention;
import org.springframework.stereotype.Component;

/**
 * How long each category of a record may be kept after its closing. Contact is the basic one: the name, the way to reach the
 * person, their consents and who looked. When its time is over the whole record goes, whatever else could be kept longer, since
 * nobody could be asked about it any more; so nothing is ever kept longer than registered.
 */
@Component
class KeptTime {

    private final Retention retention;

    KeptTime(Retention retention) {
        this.retention = retention;
    }

    /** As registered. */
    Map<DataCategory, Integer> registered() {
        return retention.months().entrySet().stream()
                .filter(each -> each.getKey().ofCare())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Math::max, () -> new EnumMap<>(DataCategory.class)));
    }

    /**
     * After how many months the whole record goes: with contact, or with the last category where contact is not registered;
     * nothing where the register names no category, and then nothing is ever over its time.
     */
    Optional<Integer> ofRecord() {
        var months = registered();
        return Optional.ofNullable(months.get(DataCategory.CONTACT))
                .or(() -> months.values().stream().max(Integer::compare));
    }

    /** What ends when: {@link DataCategory#CONTACT} stands for the whole record, the others are those that end before it. */
    Map<DataCategory, Integer> rules() {
        var rules = new EnumMap<DataCategory, Integer>(DataCategory.class);
        ofRecord().ifPresent(whole -> {
            registered().entrySet().stream()
                    .filter(each -> each.getValue() < whole)
                    .forEach(each -> rules.put(each.getKey(), each.getValue()));
            rules.put(DataCategory.CONTACT, whole);
        });
        return rules;
    }

    /** What the certificate of a whole record names: the registered categories, or all there are where none was registered. */
    List<DataCategory> categories() {
        var registered = registered().keySet();
        return registered.isEmpty()
                ? Arrays.stream(DataCategory.values())
                        .filter(DataCategory::ofCare)
                        .toList()
                : List.copyOf(registered);
    }
}
