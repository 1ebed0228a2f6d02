package org.qinghe.care.partners;

/** The key with which other counties seal what they hand over to this one. Care alone holds the other half. */
public interface HandOverKey {

    /** X25519, 32 bytes, base 64. */
    String publicKey();
}
