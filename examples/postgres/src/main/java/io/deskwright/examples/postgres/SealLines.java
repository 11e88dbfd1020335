package io.deskwright.examples.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The seals of a journal: each covers the appends after the seal before it, and that seal. */
final class SealLines {

    private static final String SEALS = "SELECT up_to, appends, digest FROM deskwright.seal ORDER BY up_to";
    private static final String DIGESTS = "SELECT digest FROM deskwright.append WHERE id > ? AND id <= ? ORDER BY id";
    private static final String TABLE = "seal";

    /** One line. */
    record Line(long upTo, long appends, String digest) {

        static final Line OF_NOTHING = new Line(0, 0, "");

        private static Line from(ResultSet line) throws SQLException {
            return new Line(
                    line.getLong("up_to"),
                    line.getLong("appends"),
                    HexFormat.of().formatHex(line.getBytes("digest")));
        }

        Seal told() {
            return new Seal(upTo, digest);
        }
    }

    private SealLines() {}

    static List<Line> all(Connection connection) throws SQLException {
        return Database.lines(connection, SEALS, Database.Parameters.NONE, Line::from);
    }

    /** {@return the seal that must follow upon another, by what stands in the journal now} */
    static Line following(Connection connection, Line before, long upTo) throws SQLException {
        long[] appends = {0};
        Hash all = new Hash();
        Database.each(
                connection,
                DIGESTS,
                statement -> {
                    statement.setLong(1, before.upTo());
                    statement.setLong(2, upTo);
                },
                line -> {
                    appends[0]++;
                    return all.bytes(line.getBytes("digest"));
                });
        byte[] digest = new Hash()
                .framed(HexFormat.of().parseHex(before.digest()))
                .number(upTo)
                .number(appends[0])
                .bytes(all.end())
                .end();
        return new Line(upTo, appends[0], HexFormat.of().formatHex(digest));
    }

    static void check(Connection connection, Seal kept, Wounds wounds) throws SQLException {
        Line before = Line.OF_NOTHING;
        boolean isKept = kept.equals(Seal.OF_NOTHING);
        for (Line seal : all(connection)) {
            Line expected = following(connection, before, seal.upTo());
            if (!expected.equals(seal)) {
                wounds.add(
                        TABLE,
                        "seal up to " + seal.upTo(),
                        "had " + seal.appends() + " appends, and does not fit the " + expected.appends()
                                + " that are there");
            }
            isKept |= seal.told().equals(kept);
            before = seal;
        }
        if (!isKept) {
            wounds.add(TABLE, "seal up to " + kept.upTo(), "was kept elsewhere, and is not here as it was");
        }
    }
}
