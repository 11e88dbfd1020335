package io.deskwright.examples.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final int HEADER = 6;

    @Property(tries = 1000)
    void what_a_telephone_puts_together_is_the_text(@ForAll("texts") String text, @ForAll String key) {
        Parts parts = Parts.of(text, key);
        StringBuilder read = new StringBuilder();
        for (int place = 0; place < parts.texts().size(); place++) {
            byte[] octets = parts.octets(place);
            if (parts.headed()) {
                assertThat(octets[0]).isEqualTo((byte) 5);
                assertThat(octets[1]).isEqualTo((byte) 0);
                assertThat(octets[2]).isEqualTo((byte) 3);
                assertThat(octets[3]).isEqualTo(parts.octets(0)[3]);
                assertThat(octets[4] & 0xFF).isEqualTo(parts.texts().size());
                assertThat(octets[5] & 0xFF).isEqualTo(place + 1);
                octets = Arrays.copyOfRange(octets, HEADER, octets.length);
            }
            read.append(parts.coding() == Coding.GSM ? GsmTable.read(octets) : GsmTable.readUnits(octets));
        }
        assertThat(read.toString()).isEqualTo(text);
    }

    @Property(tries = 1000)
    void each_part_has_room_and_all_but_the_last_are_full(@ForAll("texts") String text) {
        Parts parts = Parts.of(text, "k");
        for (int place = 0; place < parts.texts().size(); place++) {
            int octets = parts.octets(place).length;
            int header = parts.headed() ? HEADER : 0;
            if (parts.coding() == Coding.GSM) {
                // seven bits a septet, from the first full septet after the header
                assertThat((header * 8 + 6) / 7 + octets - header).isLessThanOrEqualTo(160);
            } else {
                assertThat(octets).isLessThanOrEqualTo(140);
            }
            if (place < parts.texts().size() - 1) {
                int room = parts.coding() == Coding.GSM ? 153 : 134;
                assertThat(octets - header).isBetween(parts.coding() == Coding.GSM ? room - 1 : room - 2, room);
            }
        }
    }

    @Property(tries = 500)
    void the_alphabet_of_gsm_is_used_when_it_can_be(@ForAll("texts") String text) {
        boolean possible = text.chars().allMatch(c -> GsmTable.characters().contains((char) c));
        assertThat(Parts.of(text, "k").coding()).isEqualTo(possible ? Coding.GSM : Coding.UCS_2);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> gsm = Arbitraries.of(GsmTable.characters()).map(String::valueOf);
        Arbitrary<String> extended = Arbitraries.of(GsmTable.extended()).map(String::valueOf);
        Arbitrary<String> others = Arbitraries.of("超", "时", "🚨", "𠮷", "ç", "\t", "\u001B", "\uFFFD");
        Arbitrary<String> plain = Arbitraries.frequencyOf(Tuple.of(8, gsm), Tuple.of(2, extended));
        return Arbitraries.oneOf(
                plain.list().ofMaxSize(500).map(all -> String.join("", all)),
                Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(2, others))
                        .list()
                        .ofMaxSize(300)
                        .map(all -> String.join("", all)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one character, times, coding, parts
            a,    0, GSM,   1
            a,    1, GSM,   1
            a,  160, GSM,   1
            a,  161, GSM,   2
            a,  306, GSM,   2
            a,  307, GSM,   3
            €,   80, GSM,   1
            €,   81, GSM,   2
            €,  152, GSM,   2
            €,  153, GSM,   3
            时,  70, UCS_2, 1
            时,  71, UCS_2, 2
            时, 134, UCS_2, 2
            时, 135, UCS_2, 3
            🚨,  35, UCS_2, 1
            🚨,  36, UCS_2, 2
            🚨,  66, UCS_2, 2
            🚨,  67, UCS_2, 3
            """)
    void so_many_parts_are_needed(String character, int times, Coding coding, int parts) {
        assertThat(Parts.of(character.repeat(times), "k"))
                .returns(coding, Parts::coding)
                .satisfies(all -> assertThat(all.texts()).hasSize(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"€", "[", "]", "\\", "{", "}", "|", "~", "^", "\f"})
    void a_character_of_two_septets_goes_whole_into_the_next_part(String extended) {
        Parts parts = Parts.of("a".repeat(152) + extended + "b".repeat(20), "k");
        assertThat(parts.texts()).containsExactly("a".repeat(152), extended + "b".repeat(20));
    }

    @Test
    void a_character_of_two_units_goes_whole_into_the_next_part() {
        assertThat(Parts.of("时".repeat(66) + "🚨完🚨", "k").texts()).containsExactly("时".repeat(66), "🚨完🚨");
        assertThat(Parts.of("时".repeat(65) + "🚨完完完完", "k").texts()).containsExactly("时".repeat(65) + "🚨", "完完完完");
    }

    @Test
    void half_a_character_is_written_as_one_that_is_not_known() {
        assertThat(GsmTable.readUnits(Parts.of("a\ud83db", "k").octets(0))).isEqualTo("a\uFFFDb");
    }

    @Test
    void the_reference_is_the_same_for_the_same_key() {
        // the first octets of SHA-256 of "a" and "b"
        assertThat(Parts.of("x".repeat(161), "a").octets(0)[3]).isEqualTo((byte) 0xCA);
        assertThat(Parts.of("y".repeat(999), "a").octets(6)[3]).isEqualTo((byte) 0xCA);
        assertThat(Parts.of("x".repeat(161), "b").octets(0)[3]).isEqualTo((byte) 0x3E);
    }
}
