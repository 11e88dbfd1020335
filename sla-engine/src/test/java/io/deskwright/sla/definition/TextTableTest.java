package io.deskwright.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static TextTable parse(String text) {
        return TextTable.parse("holidays", 1, "cn.txt", text);
    }

    @Test
    void a_row_is_a_key_and_its_cells_with_their_places() {
        TextTable table = parse("# a comment\n\n deskwright  holidays 1\noff | 2026-10-01 |  国庆节 | \r\n");
        assertThat(table.rows()).hasSize(1);
        Row row = table.rows().get(0);
        assertThat(row.is("off")).isTrue();
        assertThat(row.cells()).extracting(Cell::text).containsExactly("2026-10-01", "国庆节", "");
        assertThat(row.cells()).extracting(Cell::place).containsExactly("cn.txt:4:7", "cn.txt:4:21", "cn.txt:4:26");
    }

    @Test
    void columns_count_code_points_and_not_char_values() {
        Row row = parse("deskwright holidays 1\n𠮷𠮷 | x").rows().get(0);
        assertThat(row.cells().get(0).column()).isEqualTo(6);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(parse("\uFEFFdeskwright holidays 1\noff|2026-10-01").rows()).hasSize(1);
    }

    @Test
    void a_wrong_header_names_the_right_one() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> parse("deskwright holidays 2\n"))
                .withMessage("cn.txt is not valid: cn.txt:1:1: "
                        + "the first line must be 'deskwright holidays 1', not 'deskwright holidays 2'");
        assertThatExceptionOfType(InvalidDefinition.class).isThrownBy(() -> parse("deskwright holidays 1 | x"));
    }

    @Test
    void an_empty_text_is_told_what_it_lacks() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> parse("# nothing\n"))
                .withMessageContaining("the text is empty");
    }

    @Test
    void all_rows_without_a_key_are_told_together() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> parse("deskwright holidays 1\n | a\nx|y\n  | b"))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::toString)
                        .containsExactly("cn.txt:2:1: the row has no key", "cn.txt:4:1: the row has no key"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_by_line_and_column() {
        byte[] broken = "deskwright holidays 1\noff | é".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> TextTable.parse("holidays", 1, "cn.txt", broken))
                .withMessageContaining("cn.txt:2:7: the bytes from here on are not UTF-8");
        byte[] cut = {'d', (byte) 0xE5, (byte) 0x9B};
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> TextTable.parse("holidays", 1, "cn.txt", cut))
                .withMessageContaining("cn.txt:1:2");
        byte[] whole = "deskwright holidays 1\noff | é".getBytes(StandardCharsets.UTF_8);
        assertThat(TextTable.parse("holidays", 1, "cn.txt", whole).rows()).hasSize(1);
    }

    @Test
    void cells_that_cannot_be_read_become_problems_of_their_place() {
        Row row = parse("deskwright holidays 1\noff | today").rows().get(0);
        Problems problems = new Problems("holidays");
        assertThat(problems.read(row.cells().get(0), TextTableTest::date)).isEmpty();
        assertThat(row.has(2, 3, "date | name", problems)).isFalse();
        assertThat(row.has(1, 1, "date", problems)).isTrue();
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly(
                        "cn.txt:2:7: 'today' is not a date",
                        "cn.txt:2:1: row 'off' has 1 cells after its key; it takes date | name");
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(problems::throwIfAny)
                .withMessageStartingWith("holidays is not valid, 2 problems:\n  cn.txt:2:7")
                .satisfies(invalid -> assertThat(invalid.problems()).isEqualTo(problems.found()));
    }

    @Test
    void no_problem_ends_in_silence() {
        Problems problems = new Problems("holidays");
        problems.throwIfAny();
        assertThat(problems.found()).isEqualTo(List.of());
    }

    private static LocalDate date(String text) {
        throw new IllegalArgumentException("'" + text + "' is not a date");
    }
}
