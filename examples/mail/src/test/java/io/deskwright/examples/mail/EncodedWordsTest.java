package io.deskwright.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

    @Property(tries = 1000)
    void any_text_is_read_as_it_was(@ForAll String text) throws UnsupportedEncodingException {
        String header = EncodedWords.of(text);
        // the library that reads is not the code that wrote
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header)))
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void each_line_is_short_ascii_and_one_of_the_header(@ForAll String text) {
        String[] lines = EncodedWords.of(text).split("\r\n", -1);
        assertThat(lines).allMatch(line -> line.length() <= 76 && line.chars().allMatch(c -> c >= ' ' && c < 127));
        for (int i = 1; i < lines.length; i++) {
            assertThat(lines[i]).startsWith(" =?UTF-8?B?").endsWith("?=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Ticket SO-000001 is late",
                "123456789 123456789 123456789 123456789 123456789 123456789-"
            })
    void short_english_stays_as_it_is(String text) {
        assertThat(EncodedWords.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ' a',=?UTF-8?B?IGE=?=
            'a ',=?UTF-8?B?YSA=?=
            'a  b',=?UTF-8?B?YSAgYg==?=
            '=?',=?UTF-8?B?PT8=?=
            '超时',=?UTF-8?B?6LaF5pe2?=
            """)
    void the_rest_is_encoded(String text, String encoded) {
        assertThat(EncodedWords.of(text)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16})
    void a_word_holds_fifteen_chinese_characters(int characters) {
        assertThat(EncodedWords.of("时".repeat(characters)).split("\r\n", -1)).hasSize(characters - 14);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61})
    void a_plain_line_holds_sixty_characters(int characters) {
        assertThat(EncodedWords.of("x".repeat(characters)).equals("x".repeat(characters)))
                .isEqualTo(characters == 60);
    }
}
