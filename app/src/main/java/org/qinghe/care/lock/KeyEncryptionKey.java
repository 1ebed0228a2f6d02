package org.qinghe.care.lock;

import com.google.crypto.tink.Aead;

/**
 * The key that encrypts the keys of persons. By default it is kept in a file of the data folder; an installation with a key
 * management service gives a bean of this type, such as one made from Tink's {@code KmsClient}.
 */
public interface KeyEncryptionKey {

    /** Encrypts and decrypts keys; the associated data is the person's number. */
    Aead aead();
}
