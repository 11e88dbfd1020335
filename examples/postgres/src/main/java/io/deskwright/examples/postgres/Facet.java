package io.deskwright.examples.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** What a ticket is found by, in a form that a column and an index can hold, exact for every value there is. */
final class Facet {

    private static final int LONGEST = 200;
    private static final char MARK = '#';
    private static final int NANOS = 9;

    private Facet() {}

    /** A short and plain text is itself; any other is its digest: two are the same only if the texts are. */
    static String of(String text) {
        boolean isPlain = text.length() <= LONGEST
                && (text.isEmpty() || text.charAt(0) != MARK)
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
        return isPlain
                ? text
                : MARK
                        + HexFormat.of()
                                .formatHex(new Hash().bytes(sortable(text)).end());
    }

    /** A named value; where the name ends is clear. */
    static String of(String name, String value) {
        return of(name.length() + ":" + name + "=" + value);
    }

    static BigDecimal of(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), NANOS));
    }

    static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(NANOS).longValueExact());
    }

    /** Bytes that sort as Java compares texts. */
    static byte[] sortable(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}
