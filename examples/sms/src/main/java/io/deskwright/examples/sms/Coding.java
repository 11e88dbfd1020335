package io.deskwright.examples.sms;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;

/** How a text becomes octets; a short message has 140 octets, or 160 septets (3GPP TS 23.040). */
enum Coding {
    /** The default alphabet: 160 septets alone, 153 with a header. */
    GSM(Alphabet.ALPHA_DEFAULT, 160, 153) {
        @Override
        int units(int point) {
            return GsmText.septets(point);
        }

        @Override
        byte[] octets(String text) {
            return GsmText.octets(text);
        }
    },
    /** Two octets a unit, two units a character beyond the basic plane: 70 units alone, 67 with a header. */
    UCS_2(Alphabet.ALPHA_UCS2, 70, 67) {
        @Override
        int units(int point) {
            return Character.charCount(point);
        }

        @Override
        byte[] octets(String text) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
    };

    private final Alphabet alphabet;
    private final int alone;
    private final int inParts;

    Coding(Alphabet alphabet, int alone, int inParts) {
        this.alphabet = alphabet;
        this.alone = alone;
        this.inParts = inParts;
    }

    /** {@return how many units a character takes} */
    abstract int units(int point);

    /** {@return the octets that are submitted} */
    abstract byte[] octets(String text);

    /** {@return what the centre calls it} */
    Alphabet alphabet() {
        return alphabet;
    }

    /** {@return how many units a message has that is the only one} */
    int alone() {
        return alone;
    }

    /** {@return how many units a message has that is one of several} */
    int inParts() {
        return inParts;
    }

    /** {@return the shorter one that can write a text} */
    static Coding of(String text) {
        return text.codePoints().allMatch(point -> GsmText.septets(point) > 0) ? GSM : UCS_2;
    }
}
