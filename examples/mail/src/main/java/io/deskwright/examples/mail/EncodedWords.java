package io.deskwright.examples.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** How a line of any text stands in a header (RFC 2047). */
final class EncodedWords {

    private static final Pattern PLAIN = Pattern.compile("[!-~]+(?: [!-~]+)*");
    private static final String OPENING = "=?UTF-8?B?";
    private static final String CLOSING = "?=";

    /** With the name of the header, one line of at most 76 characters. */
    private static final int LONGEST_PLAIN = 60;

    /** An encoded word has at most 75 characters: 12 around it, 60 for 45 octets. */
    private static final int OCTETS = 45;

    private EncodedWords() {}

    /** {@return the text as it is if a header can hold it so, else words of UTF-8 on lines of their own} */
    static String of(String text) {
        return text.isEmpty() || standsPlain(text) ? text : String.join("\r\n ", words(text));
    }

    private static boolean standsPlain(String text) {
        // a text that looks encoded would be decoded by its reader
        return text.length() <= LONGEST_PLAIN
                && !text.contains("=?")
                && PLAIN.matcher(text).matches();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        for (int point : text.codePoints().toArray()) {
            String next = Character.toString(point);
            int more = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                words.add(encoded(word.toString()));
                word.setLength(0);
                octets = 0;
            }
            word.append(next);
            octets += more;
        }
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return OPENING + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + CLOSING;
    }
}
