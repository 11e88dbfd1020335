package io.deskwright.examples.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Goes through all entries, case by case and in order, and recomputes what their digests must be. */
final class CaseChains {

    static final String ENTRIES = """
            SELECT position, case_id, sequence, redacts, lasting, left_over, personal, salt, personal_digest, digest
              FROM deskwright.entry ORDER BY case_id, sequence""";

    private static final String TABLE = "entry";
    private static final byte[] NOTHING = {};

    private final Wounds wounds;
    private long entries;

    private String caseId = "";
    private long sequence;
    private byte[] before = NOTHING;
    private final NavigableSet<Long> takenOut = new TreeSet<>();
    private final NavigableSet<Long> notTakenOut = new TreeSet<>();
    private final NavigableSet<Long> redacted = new TreeSet<>();

    CaseChains(Wounds wounds) {
        this.wounds = wounds;
    }

    long entries() {
        return entries;
    }

    boolean look(ResultSet line) throws SQLException {
        String next = line.getString("case_id");
        if (entries == 0 || !next.equals(caseId)) {
            end();
            caseId = next;
        }
        entries++;
        sequence++;
        if (line.getLong("sequence") != sequence) {
            wound(sequence, "is missing before entry " + line.getLong("sequence"));
            sequence = line.getLong("sequence");
        }
        Optional<byte[]> personalDigest = Optional.ofNullable(line.getBytes("personal_digest"));
        byte[] digest = line.getBytes("digest");
        if (!Arrays.equals(digest, expected(line, personalDigest))) {
            wound(sequence, "does not fit its digest, or does not follow the entry before it");
        }
        lookAtPersonal(line, personalDigest);
        before = digest;
        return true;
    }

    private byte[] expected(ResultSet line, Optional<byte[]> personalDigest) throws SQLException {
        long redacts = line.getLong("redacts");
        Optional<byte[]> named = line.wasNull() ? Optional.empty() : Optional.of(Hash.big(redacts));
        if (named.isPresent()) {
            redacted.add(redacts);
        }
        return new Hash()
                .framed(before)
                .number(line.getLong("position"))
                .framed(Utf8.bytes(caseId))
                .number(sequence)
                .framed(named)
                .framed(line.getBytes("lasting"))
                .framed(Optional.ofNullable(line.getBytes("left_over")))
                .framed(personalDigest)
                .end();
    }

    private void lookAtPersonal(ResultSet line, Optional<byte[]> digest) throws SQLException {
        Optional<byte[]> personal = Optional.ofNullable(line.getBytes("personal"));
        Optional<byte[]> salt = Optional.ofNullable(line.getBytes("salt"));
        if (digest.isPresent() && personal.isEmpty() && salt.isEmpty()) {
            takenOut.add(sequence);
            return;
        }
        if (digest.isPresent()) {
            notTakenOut.add(sequence);
        }
        Optional<byte[]> expected = salt.flatMap(salted ->
                personal.map(said -> new Hash().bytes(salted).bytes(said).end()));
        boolean isAsItWas = digest.isEmpty()
                ? personal.isEmpty() && salt.isEmpty()
                : expected.map(fits -> Arrays.equals(fits, digest.get())).orElse(false);
        if (!isAsItWas) {
            wound(sequence, "does not fit the digest of its personal part");
        }
    }

    /** The end of a case: only what an entry of it redacts may be without its personal part, and that must be. */
    void end() {
        takenOut.stream()
                .filter(entry -> !redacted.contains(entry))
                .forEach(entry -> wound(entry, "is without its personal part, which no entry redacts"));
        notTakenOut.stream()
                .filter(redacted::contains)
                .forEach(entry -> wound(entry, "has its personal part, which was redacted"));
        takenOut.clear();
        notTakenOut.clear();
        redacted.clear();
        sequence = 0;
        before = NOTHING;
    }

    private void wound(long entry, String what) {
        wounds.add(TABLE, "entry " + entry + " of " + caseId, what);
    }
}
