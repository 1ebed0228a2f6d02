package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A person's record while it is open: what was said can be read and added to, with the person's own key. */
public final class OpenRecord {

    private final UUID person;
    private final Aead key;
    private final Room room;
    private final JsonMapper json;

    OpenRecord(UUID person, Aead key, Room room, JsonMapper json) {
        this.person = person;
        this.key = key;
        this.room = room;
        this.json = json;
    }

    public UUID person() {
        return person;
    }

    public Room room() {
        return room;
    }

    /**
     * Encrypts what was said.
     *
     * @param place where it will stand, such as {@code entry/<id>}; read from any other place it is refused
     * @param said a record of text, numbers, dates and lists of them
     */
    public byte[] sealed(String place, Object said) {
        try {
            return key.encrypt(json.writeValueAsBytes(said), bound(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was sealed for that place.
     *
     * @throws IllegalStateException where it was sealed for another place or person, or was altered
     */
    public <T> T unsealed(String place, byte[] sealed, Class<T> kind) {
        try {
            return json.readValue(key.decrypt(sealed, bound(place)), kind);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(place + " of " + person + " cannot be read: it was altered", altered);
        }
    }

    /**
     * Whether the consent covers sensitive information too.
     *
     * @throws NotOpen where it does not
     */
    public void requireSensitive() {
        boolean covered = room.sql("select care.opens(?, true)")
                .param(person)
                .query(Boolean.class)
                .single();
        if (!covered) {
            throw new NotOpen(person, NotOpen.Reason.NO_CONSENT);
        }
    }

    /** Writes down, for the person to see, what was done in the record. */
    public void noted(String what) {
        room.sql("""
                        insert into care.look (client, account, unit, purpose, what)
                        values (:person, :account, :unit, :purpose, :what)
                        """)
                .param("person", person)
                .param("account", room.account().orElse(null), Types.OTHER)
                .param("unit", room.unit().orElse(null), Types.OTHER)
                .param("purpose", room.purpose().name())
                .param("what", what)
                .update();
    }

    private byte[] bound(String place) {
        return (person + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
