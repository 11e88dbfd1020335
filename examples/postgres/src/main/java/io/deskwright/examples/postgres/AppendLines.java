package io.deskwright.examples.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Goes through all appends, each with the entries that its positions name, and recomputes what its digest must be. */
final class AppendLines {

    static final String APPENDS = """
            SELECT coalesce(a.id, e.position / 1048576) AS id, a.id IS NOT NULL AS is_known, a.key, a.entries,
                   a.digest, e.position, e.digest AS entry_digest
              FROM deskwright.append a FULL JOIN deskwright.entry e ON e.position / 1048576 = a.id
             ORDER BY 1, e.position""";

    private static final String TABLE = "append";

    private final Wounds wounds;

    private Optional<Long> id = Optional.empty();
    private byte[] digest = {};
    private int expected;
    private int seen;
    private Hash hash = new Hash();

    AppendLines(Wounds wounds) {
        this.wounds = wounds;
    }

    boolean look(ResultSet line) throws SQLException {
        long next = line.getLong("id");
        if (!line.getBoolean("is_known")) {
            wounds.add("entry", "position " + line.getLong("position"), "belongs to no append");
            return true;
        }
        if (!id.equals(Optional.of(next))) {
            end();
            begin(next, line);
        }
        Optional<byte[]> entry = Optional.ofNullable(line.getBytes("entry_digest"));
        if (entry.isPresent()) {
            if (line.getLong("position") % PostgresJournals.PLACES != seen) {
                wounds.add(TABLE, place(), "has a gap before its entry at position " + line.getLong("position"));
            }
            seen++;
            hash.bytes(entry.get());
        }
        return true;
    }

    private void begin(long next, ResultSet line) throws SQLException {
        id = Optional.of(next);
        digest = line.getBytes("digest");
        expected = line.getInt("entries");
        seen = 0;
        hash = new Hash()
                .number(next)
                .framed(Optional.ofNullable(line.getString("key")).map(Utf8::bytes))
                .number(expected);
    }

    void end() {
        if (id.isEmpty()) {
            return;
        }
        if (seen != expected) {
            wounds.add(TABLE, place(), "had " + expected + " entries, of which " + seen + " are there");
        } else if (!Arrays.equals(hash.end(), digest)) {
            wounds.add(TABLE, place(), "does not fit its digest");
        }
    }

    private String place() {
        return "append " + id.map(String::valueOf).orElse("");
    }
}
