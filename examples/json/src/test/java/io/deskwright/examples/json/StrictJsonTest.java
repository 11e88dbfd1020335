package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Flaw;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private static final StrictJson JSON = new StrictJson(200_000);

    private static String told(Flaw flaw) {
        return flaw.field() + " '" + flaw.value() + "' " + flaw.rule();
    }

    private static String refused(String text) {
        return told(JSON.read(text).getLeft());
    }

    private static String refused(byte... utf8) {
        return told(JSON.read(utf8).getLeft());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}   | Duplicate",
                "{} {}               | Trailing token",
                "{}x                 | Unrecognized token",
                "{'a':1}             | Unexpected character",
                "{a:1}               | Unexpected character",
                "{\"a\":1,}          | Unexpected character",
                "[1,2                | end-of-input",
                "{\"a\":NaN}         | Non-standard token 'NaN'",
                "{\"a\":Infinity}    | Non-standard token 'Infinity'",
                "{\"a\":01}          | leading zero",
                "{\"a\":+1}          | plus sign",
                "{\"a\":.5}          | Unexpected character",
                "{\"a\":0x1}         | Unexpected character",
                "// a                | comment",
                "{\"a\":\"\\q\"}     | Unrecognized character escape",
                "{\"a\":\"\\u12\"}   | hex-digit",
            })
    void what_is_not_json_is_refused_with_line_and_column(String text, String told) {
        assertThat(refused(text))
                .startsWith("line 1 column")
                .containsIgnoringCase(told)
                .doesNotContain("`", "\n");
    }

    @Test
    void a_line_break_in_text_is_refused() {
        assertThat(refused("{\n\"a\":\"b\nc\"}")).startsWith("line 2 column");
    }

    @Test
    void depth_is_bounded() {
        assertThat(JSON.read("[".repeat(20) + "]".repeat(20)).isRight()).isTrue();
        assertThat(refused("[".repeat(100_000))).contains("nesting depth (21) exceeds the maximum allowed (20)");
    }

    @Test
    void length_is_bounded() {
        assertThat(refused(" ".repeat(200_001))).isEqualTo("length '200001' is more than 200000");
        assertThat(refused(new byte[600_001])).isEqualTo("length '600001' is more than 200000");
        assertThat(refused("\"" + "a".repeat(100_001) + "\"")).contains("exceeds the maximum allowed (100000)");
        assertThat(refused("{\"" + "a".repeat(1_001) + "\":1}")).contains("exceeds the maximum allowed (1000)");
        assertThat(refused("1".repeat(41))).contains("exceeds the maximum allowed (40)");
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(refused((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) '{', (byte) '}'))
                .isEqualTo("line 1 column 1 'U+FEFF' is a byte order mark; JSON has none");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThat(refused((byte) '"', (byte) 0xC3, (byte) '"')).isEqualTo("byte 1 '0xc3' begins no UTF-8 character");
        assertThat(refused((byte) '"', (byte) 0xC0, (byte) 0x80, (byte) '"')).startsWith("byte 1");
        assertThat(refused((byte) 0xED, (byte) 0xA0, (byte) 0xBD)).startsWith("byte 0");
        assertThat(refused((byte) '"', (byte) 0xE5)).startsWith("byte 1");
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_16BE))).contains("line 1 column 1");
    }

    @Test
    void slashes_and_other_scripts_are_written_as_they_are() {
        String text = "\"a/b 工单 😀 \\n\\u0001\"";

        assertThat(JSON.write(JSON.read(text).get())).isEqualTo(text);
    }

    @Test
    void a_number_with_an_exponent_beyond_all_bounds_is_refused() {
        assertThat(new StrictJson(1_000)
                        .read("[-50173004E37596761897]")
                        .getLeft()
                        .rule())
                .isEqualTo("has a number that is out of range");
    }
}
