package io.deskwright.examples.postgres;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as bytes and back, without a loss: what has no bytes is refused, where Java would write a question mark. */
final class Utf8 {

    private Utf8() {}

    static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("a text with half a character cannot be kept", half);
        }
    }

    static boolean has(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
