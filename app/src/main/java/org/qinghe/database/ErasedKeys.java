package org.qinghe.database;

import java.util.Set;

/** The keys that no second copy may bring back. */
public interface ErasedKeys {

    /** What the certificates of erasure name: SHA-256, in hexadecimal digits, of the numbers of persons. */
    Set<String> named();
}
