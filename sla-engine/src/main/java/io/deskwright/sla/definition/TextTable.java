package io.deskwright.sla.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A definition as people write it: a header line with format and version, then rows of cells.
 *
 * <pre>{@code
 * deskwright holidays 1
 * # the arrangement of the year
 * off  | 2026-10-01 | National Day
 * work | 2026-10-10 | National Day
 * }</pre>
 *
 * <p>Cells are parted by {@code |} and lose the blanks around them. Lines end with LF or CR LF; a byte order mark is
 * passed over. The reader knows no key: what a row means is the business of its format. Immutable and thread-safe.
 *
 * @param source the name of the text, for messages
 * @param rows the rows in their order
 */
public record TextTable(String source, List<Row> rows) {

    private static final String MAGIC = "deskwright";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public TextTable {
        Objects.requireNonNull(source, "source");
        rows = List.copyOf(rows);
    }

    /**
     * Reads a text.
     *
     * @param format the format that the header has to name
     * @param version the version of the format that the caller reads, the only one accepted
     * @param source the name of the text, for messages
     * @param text the text
     * @return its rows
     * @throws InvalidDefinition if the header is absent or names another format or version, or a row has no key
     */
    public static TextTable parse(String format, int version, String source, String text) {
        Problems problems = new Problems(source);
        List<Row> rows = new ArrayList<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line : withoutMark(text).split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            Row row = row(source, number, line);
            if (!headerSeen) {
                headerSeen = true;
                checkHeader(format, version, row, problems);
            } else if (row.key().text().isEmpty()) {
                problems.add(row.key(), "the row has no key");
            } else {
                rows.add(row);
            }
        }
        if (!headerSeen) {
            problems.add(source, "the text is empty; its first line must be '" + header(format, version) + "'");
        }
        problems.throwIfAny();
        return new TextTable(source, rows);
    }

    /**
     * Reads the bytes of a text.
     *
     * @param format the format that the header has to name
     * @param version the version of the format that the caller reads, the only one accepted
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @return its rows
     * @throws InvalidDefinition if the bytes are not UTF-8, or as {@link #parse(String, int, String, String)} says
     */
    public static TextTable parse(String format, int version, String source, byte[] utf8) {
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            Problems problems = new Problems(source);
            problems.add(new Cell("", source, line, column), "the bytes from here on are not UTF-8");
            problems.throwIfAny();
        }
        return parse(format, version, source, text);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static void checkHeader(String format, int version, Row row, Problems problems) {
        String found = row.key().text().replaceAll("\\s+", " ");
        if (!found.equals(header(format, version)) || !row.cells().isEmpty()) {
            problems.add(
                    row.key(),
                    "the first line must be '" + header(format, version) + "', not '"
                            + row.key().text() + "'");
        }
    }

    private static String header(String format, int version) {
        return MAGIC + " " + format + " " + version;
    }

    private static Row row(String source, int number, String line) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int bar = line.indexOf('|', from);
            int to = bar < 0 ? line.length() : bar;
            cells.add(cell(source, number, line, from, to));
            from = to + 1;
        }
        return new Row(cells.get(0), cells.subList(1, cells.size()));
    }

    private static Cell cell(String source, int number, String line, int from, int to) {
        String raw = line.substring(from, to);
        String text = raw.strip();
        int blanks = text.isEmpty() ? 0 : raw.indexOf(text);
        return new Cell(text, source, number, line.codePointCount(0, from + blanks) + 1);
    }
}
