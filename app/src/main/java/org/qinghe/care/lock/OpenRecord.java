package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.util.UUID;
import org.qinghe.safeguards.DataCategory;
import tools.jackson.databind.json.JsonMapper;

/** A person's record while it is open: what was said can be read and added to, with the person's own key. */
public final class OpenRecord {

    private final UUID person;
    private final Aead own;
    private final CategoryKeys keys;
    private final Room room;
    private final JsonMapper json;

    OpenRecord(UUID person, Aead own, Room room, Gate.Fittings fittings) {
        this.person = person;
        this.own = own;
        this.room = room;
        this.keys = new CategoryKeys(person, own, room, fittings.keys());
        this.json = fittings.json();
    }

    public UUID person() {
        return person;
    }

    public Room room() {
        return room;
    }

    /** Encrypts what belongs to the record itself, such as the person's name, and goes with it. */
    public byte[] sealed(String place, Object said) {
        return sealed(DataCategory.CONTACT, place, said);
    }

    /**
     * Encrypts what was said.
     *
     * @param category what sort of data it is, which decides how long it is kept
     * @param place where it will stand, such as {@code entry/<id>}; read from any other place it is refused
     * @param said a record of text, numbers, dates and lists of them
     * @throws NotOpen where that category was erased and an old backup brought it back; the erasure is to be confirmed first
     */
    public byte[] sealed(DataCategory category, String place, Object said) {
        try {
            return keys.toSeal(category).encrypt(json.writeValueAsBytes(said), bound(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What of the record itself was sealed for that place. */
    public <T> T unsealed(String place, byte[] sealed, Class<T> kind) {
        return unsealed(DataCategory.CONTACT, place, sealed, kind);
    }

    /**
     * What was sealed for that place.
     *
     * @throws IllegalStateException where it was sealed for another place or person, or was altered
     * @throws NotOpen where the category was erased; {@link #forgot} says so beforehand
     */
    public <T> T unsealed(DataCategory category, String place, byte[] sealed, Class<T> kind) {
        try {
            return json.readValue(decrypted(category, place, sealed), kind);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(place + " of " + person + " cannot be read: it was altered", altered);
        }
    }

    /** What was sealed before categories had keys of their own opens with the person's. */
    private byte[] decrypted(DataCategory category, String place, byte[] sealed) throws GeneralSecurityException {
        try {
            return keys.toOpen(category).decrypt(sealed, bound(place));
        } catch (GeneralSecurityException sealedBefore) {
            return own.decrypt(sealed, bound(place));
        }
    }

    /**
     * Whether what was said of a category was erased while the rest of the record stayed: where an old backup brought its rows
     * back, none of them can be read, and whoever lists them shows none.
     */
    public boolean forgot(DataCategory category) {
        return keys.destroyed(category);
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
