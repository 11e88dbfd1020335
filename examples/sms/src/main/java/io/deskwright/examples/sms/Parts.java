package io.deskwright.examples.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in as many short messages as it needs; no character is in two of them.
 *
 * @param coding how all of them are written
 * @param reference what all of them have in common, 0 to 255
 * @param texts what each says, in order; together the text
 */
record Parts(Coding coding, int reference, List<String> texts) {

    /** The header counts in one octet. */
    static final int MOST = 255;

    /** Its length without this octet, "concatenated, reference of 8 bits", the length of the three that follow. */
    private static final byte[] HEADER = {5, 0, 3};

    /** Takes a copy. */
    Parts {
        texts = List.copyOf(texts);
    }

    /**
     * Returns the parts of a text.
     *
     * @param text the text; an empty one has one part
     * @param key gives the reference, the same for the same key; two texts to one phone at one time share it in one of 256
     *     cases
     * @return the parts
     */
    static Parts of(String text, String key) {
        Coding coding = Coding.of(text);
        int units = text.codePoints().map(coding::units).sum();
        return new Parts(coding, reference(key), units <= coding.alone() ? List.of(text) : cut(text, coding));
    }

    private static int reference(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Byte.toUnsignedInt(sha.digest(key.getBytes(StandardCharsets.UTF_8))[0]);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static List<String> cut(String text, Coding coding) {
        List<String> texts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int units = 0;
        for (int point : text.codePoints().toArray()) {
            if (units + coding.units(point) > coding.inParts()) {
                texts.add(part.toString());
                part.setLength(0);
                units = 0;
            }
            part.appendCodePoint(point);
            units += coding.units(point);
        }
        texts.add(part.toString());
        return texts;
    }

    /** {@return whether each message begins with a header} */
    boolean headed() {
        return texts.size() > 1;
    }

    /**
     * Returns what is submitted as one message.
     *
     * @param place of the part, from 0
     * @return the header, if there are several parts, and the text
     */
    byte[] octets(int place) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        if (headed()) {
            octets.writeBytes(HEADER);
            octets.write(reference);
            octets.write(texts.size());
            octets.write(place + 1);
        }
        octets.writeBytes(coding.octets(texts.get(place)));
        return octets.toByteArray();
    }
}
