package io.deskwright.examples.replay.log;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the rows of one log; what it cannot read it notes. */
final class RowReader {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final String MISSING = "?";

    private final Header header;
    private final Warnings warnings;

    RowReader(Header header, Warnings warnings) {
        this.header = header;
        this.warnings = warnings;
    }

    /** {@return the row, or empty if it cannot be placed in a history, which is noted} */
    Optional<AuditRow> read(CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            String detail = row.getFieldCount() + " fields, the header has " + header.size();
            warnings.add(Quirk.WRONG_FIELD_COUNT, row.getStartingLineNumber(), "", detail);
            return Optional.empty();
        }
        noteBlanks(row);
        Optional<String> incident = value(row, Column.NUMBER, RowReader::known, Quirk.ROW_LEFT_OUT);
        Optional<LocalDateTime> updatedAt = value(row, Column.SYS_UPDATED_AT, WallTime::parse, Quirk.ROW_LEFT_OUT);
        Optional<Integer> modCount = value(row, Column.SYS_MOD_COUNT, RowReader::count, Quirk.ROW_LEFT_OUT);
        if (incident.isEmpty() || updatedAt.isEmpty() || modCount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AuditRow(
                row.getStartingLineNumber(),
                incident.get(),
                value(row, Column.INCIDENT_STATE, State::labelled, Quirk.UNKNOWN_STATE)
                        .orElse(State.UNKNOWN),
                modCount.get(),
                updatedAt.get(),
                value(row, Column.OPENED_AT, WallTime::parse, Quirk.UNREADABLE_VALUE),
                value(row, Column.ACTIVE, RowReader::flag, Quirk.UNREADABLE_VALUE),
                value(row, Column.MADE_SLA, RowReader::flag, Quirk.UNREADABLE_VALUE),
                value(row, Column.PRIORITY, Priority::parse, Quirk.UNREADABLE_VALUE)));
    }

    private <T> Optional<T> value(CsvRecord row, Column column, Function<String, Optional<T>> parser, Quirk otherwise) {
        String cell = cell(row, column);
        Optional<T> value = parser.apply(cell);
        if (value.isEmpty()) {
            String detail = column + " '" + cell + "'";
            warnings.add(otherwise, row.getStartingLineNumber(), cell(row, Column.NUMBER), detail);
        }
        return value;
    }

    private String cell(CsvRecord row, Column column) {
        String cell = row.getField(header.place(column));
        return hasNeedlessBlanks(cell) ? cell.strip().replaceAll("\\s+", " ") : cell;
    }

    private void noteBlanks(CsvRecord row) {
        for (int place = 0; place < header.size(); place++) {
            if (hasNeedlessBlanks(row.getField(place))) {
                String column = header.names().get(place);
                warnings.add(Quirk.BLANKS, row.getStartingLineNumber(), cell(row, Column.NUMBER), column);
            }
        }
    }

    /** Blanks at an end, two in a row, or any that is not a plain space. */
    private static boolean hasNeedlessBlanks(String cell) {
        char before = ' ';
        for (int place = 0; place < cell.length(); place++) {
            char here = cell.charAt(place);
            if (here < ' ' || (here == ' ' && before == ' ')) {
                return true;
            }
            before = here;
        }
        return before == ' ' && !cell.isEmpty();
    }

    private static Optional<String> known(String text) {
        return text.isEmpty() || text.equals(MISSING) ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }
}
