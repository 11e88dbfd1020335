package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.terms.Terms;
import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever becomes of the bytes on their way, they are read or refused, and nothing else happens. */
class MutationTest {

    private static final byte[] TELLING = "\"{}[],:\\0919eE-.nulltrue \u0000".getBytes(StandardCharsets.UTF_8);

    private static final List<String> ENTRIES = Corpus.lines(Corpus.ENTRIES);
    private static final List<String> COMMANDS = Corpus.lines(Corpus.COMMANDS);
    private static final List<String> TERMS = Corpus.lines(Corpus.TERMS);
    private static final TermsJson JSON = TermsJson.standard();

    private static byte[] mutated(List<String> lines, Random random) {
        byte[] bytes = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutated(bytes, random);
        }
        return bytes;
    }

    /** Replaces a few bytes, perhaps none, by a few, perhaps of the same document. */
    private static byte[] mutated(byte[] bytes, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(10) == 0 ? 200 : 3));
        out.write(bytes, 0, from);
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            out.write(random.nextBoolean() ? random.nextInt(256) : TELLING[random.nextInt(TELLING.length)]);
        }
        if (random.nextInt(10) == 0) {
            out.write(bytes, from, to - from);
            out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    @Property(tries = 10_000)
    void an_entry_is_read_or_unreadable(@ForAll Random random) {
        byte[] bytes = mutated(ENTRIES, random);
        try {
            Entry entry = EntryJson.read(bytes);
            assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
        } catch (UnreadableJson told) {
            assertThat(told.flaws()).isNotEmpty();
            assertThat(told.getMessage()).doesNotContain("\n", "java.", "null is");
        }
    }

    @Property(tries = 10_000)
    void a_command_is_read_or_refused(@ForAll Random random) {
        Either<Refusal, TicketCommand> read = CommandJson.read(mutated(COMMANDS, random));
        if (read.isLeft()) {
            assertThat(read.getLeft().flaws()).isNotEmpty();
            assertThat(RefusalJson.write(read.getLeft())).startsWith("{");
        } else {
            assertThat(CommandJson.read(CommandJson.write(read.get()))).isEqualTo(read);
        }
    }

    @Property(tries = 1_000)
    void terms_are_read_or_unreadable(@ForAll Random random) {
        try {
            Terms terms = JSON.read(mutated(TERMS, random));
            assertThat(JSON.read(JSON.write(terms))).isEqualTo(terms);
        } catch (UnreadableJson told) {
            assertThat(told.flaws()).isNotEmpty();
        }
    }
}
