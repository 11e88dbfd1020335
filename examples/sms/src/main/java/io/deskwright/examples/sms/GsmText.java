package io.deskwright.examples.sms;

import java.io.ByteArrayOutputStream;

/** The default alphabet of GSM with its extension table (3GPP TS 23.038, 6.2.1), one septet an octet. */
final class GsmText {

    private static final int ESCAPE = 0x1B;

    /** By septet; the place of the escape is held by itself, and is no character. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final int NONE = -1;

    private GsmText() {}

    /** {@return how many septets a character takes: 1, 2 after an escape, or 0 if the alphabet does not have it} */
    static int septets(int point) {
        if (point != ESCAPE && BASIC.indexOf(point) >= 0) {
            return 1;
        }
        return extension(point) == NONE ? 0 : 2;
    }

    /**
     * Returns the septets of a text.
     *
     * @param text of characters that the alphabet has
     * @return one septet an octet
     */
    static byte[] octets(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (septets(point) == 2) {
                septets.write(ESCAPE);
                septets.write(extension(point));
            } else {
                septets.write(BASIC.indexOf(point));
            }
        });
        return septets.toByteArray();
    }

    /** What follows the escape. */
    private static int extension(int point) {
        return switch (point) {
            case '\f' -> 0x0A;
            case '^' -> 0x14;
            case '{' -> 0x28;
            case '}' -> 0x29;
            case '\\' -> 0x2F;
            case '[' -> 0x3C;
            case '~' -> 0x3D;
            case ']' -> 0x3E;
            case '|' -> 0x40;
            case '€' -> 0x65;
            default -> NONE;
        };
    }
}
