package io.deskwright.examples.postgres;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A SHA-256 over parts, put together as the functions of the schema do it. For one thread and one digest. */
final class Hash {

    private static final int MISSING = -1;

    private final MessageDigest digest;

    Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    Hash bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Hash number(int number) {
        return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    Hash number(long number) {
        return bytes(big(number));
    }

    /** With the length before it, so that two different lines never give the same bytes. */
    Hash framed(byte[] bytes) {
        return number(bytes.length).bytes(bytes);
    }

    Hash framed(Optional<byte[]> bytes) {
        return bytes.map(this::framed).orElseGet(() -> number(MISSING));
    }

    byte[] end() {
        return digest.digest();
    }

    static byte[] big(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
