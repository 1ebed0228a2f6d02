package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.DataCategory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the categories of one open record, each made when something of its category is first said. Contact is sealed with
 * the person's own key, since it goes with the record.
 */
final class CategoryKeys {

    private final UUID person;
    private final Aead own;
    private final Room room;
    private final PersonKeys keys;
    private final Map<DataCategory, Aead> known = new EnumMap<>(DataCategory.class);

    CategoryKeys(UUID person, Aead own, Room room, PersonKeys keys) {
        this.person = person;
        this.own = own;
        this.room = room;
        this.keys = keys;
        known.put(DataCategory.CONTACT, own);
    }

    /**
     * To seal with.
     *
     * @throws NotOpen where the key was destroyed and an old backup brought its number back
     */
    Aead toSeal(DataCategory category) {
        return existing(category).orElseGet(() -> made(category));
    }

    /**
     * To open with: the person's own where the category has none, since that is what was sealed with before categories had keys.
     *
     * @throws NotOpen where the key was destroyed
     */
    Aead toOpen(DataCategory category) {
        return existing(category).orElse(own);
    }

    /** Whether the key of the category was destroyed, and an old backup brought back what it had sealed. */
    boolean destroyed(DataCategory category) {
        if (known.containsKey(category)) {
            return false;
        }
        var number = number(category);
        var key = number.flatMap(each -> keys.of(person, each, own));
        key.ifPresent(each -> known.put(category, each));
        return number.isPresent() && key.isEmpty();
    }

    private Optional<Aead> existing(DataCategory category) {
        return Optional.ofNullable(known.get(category))
                .or(() -> number(category)
                        .map(key -> remembered(
                                category,
                                keys.of(person, key, own)
                                        .orElseThrow(() -> new NotOpen(person, NotOpen.Reason.FORGOTTEN)))));
    }

    private Aead made(DataCategory category) {
        var key = UUID.randomUUID();
        var made = keys.make(person, key, own);
        if (!taken(category, key)) {
            keys.destroy(person, key);
            return existing(category).orElseThrow();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    keys.destroy(person, key);
                }
            }
        });
        return remembered(category, made);
    }

    /** Whether the category has this key now; not where somebody else was quicker. */
    private boolean taken(DataCategory category, UUID key) {
        return room.sql("insert into care.category_key (client, category, key) values (?, ?, ?) on conflict do nothing")
                        .params(person, category.name(), key)
                        .update()
                == 1;
    }

    private Optional<UUID> number(DataCategory category) {
        return room.sql("select key from care.category_key where client = ? and category = ?")
                .params(person, category.name())
                .query(UUID.class)
                .optional();
    }

    private Aead remembered(DataCategory category, Aead key) {
        known.put(category, key);
        return key;
    }
}
