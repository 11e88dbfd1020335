package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is appended at once, checked and written out as lines: nothing of it can be refused any more but for what others
 * have written.
 *
 * @param batches the batches
 * @param key the delivery, if it was named
 * @param lines the entries of all batches, in order
 */
record Append(List<Batch> batches, Optional<CommandKey> key, List<Line> lines) {

    static Append of(List<Batch> batches, EntryCodec codec, LeftOvers leftOvers) {
        List<Batch> whole = List.copyOf(batches);
        check(whole);
        return new Append(
                whole,
                whole.get(0).entries().get(0).key(),
                whole.stream()
                        .flatMap(batch -> batch.entries().stream())
                        .map(entry -> Line.of(entry, codec, leftOvers))
                        .toList());
    }

    private static void check(List<Batch> batches) {
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one batch");
        }
        Optional<CommandKey> key = batches.get(0).entries().get(0).key();
        key.ifPresent(named -> Utf8.bytes(named.value()));
        Set<CaseId> seen = new HashSet<>();
        for (Batch batch : batches) {
            Utf8.bytes(batch.caseId().value());
            if (!seen.add(batch.caseId())) {
                throw new IllegalArgumentException("two batches of " + batch.caseId() + " in one append");
            }
            batch.entries().forEach(entry -> check(entry, key));
        }
    }

    private static void check(Entry entry, Optional<CommandKey> key) {
        if (!entry.key().equals(key)) {
            throw new IllegalArgumentException("keys of one append differ: " + key + " and " + entry.key());
        }
        if (entry.event() instanceof Event.Redaction redaction
                && (redaction.redactedEntry() < 1 || redaction.redactedEntry() >= entry.sequence())) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " of " + entry.caseId() + " redacts entry "
                    + redaction.redactedEntry() + ", which is none before it");
        }
    }

    void into(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setString(1, key.map(CommandKey::value).orElse(null));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text",
                        batches.stream().map(batch -> batch.caseId().value()).toArray(String[]::new)));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "int8", batches.stream().map(Batch::expectedVersion).toArray(Long[]::new)));
        statement.setArray(4, connection.createArrayOf("int4", batchOfEach()));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "int8",
                        lines.stream().map(line -> line.redacts().orElse(null)).toArray(Long[]::new)));
        statement.setArray(6, bytes(connection, line -> Optional.of(line.lasting())));
        statement.setArray(7, bytes(connection, Line::leftOver));
        statement.setArray(8, bytes(connection, Line::personal));
    }

    private Array bytes(Connection connection, Function<Line, Optional<String>> part) throws SQLException {
        return connection.createArrayOf(
                "bytea",
                lines.stream()
                        .map(line -> part.apply(line).map(Utf8::bytes).orElse(null))
                        .toArray(byte[][]::new));
    }

    private Integer[] batchOfEach() {
        List<Integer> all = new ArrayList<>(lines.size());
        for (int batch = 1; batch <= batches.size(); batch++) {
            for (int i = batches.get(batch - 1).entries().size(); i > 0; i--) {
                all.add(batch);
            }
        }
        return all.toArray(Integer[]::new);
    }
}
