package io.deskwright.core.memory;

import static io.deskwright.core.kit.Batches.named;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.port.Journals;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What Lincheck lets several threads do at once, to two cases. */
@Param(name = "case", gen = IntGen.class, conf = "1:2")
@Param(name = "version", gen = IntGen.class, conf = "0:1")
@Param(name = "key", gen = IntGen.class, conf = "1:2")
public class JournalsUnderLincheck {

    private final Journals journals;

    /** Lincheck makes what it tests. */
    public JournalsUnderLincheck() {
        this(new InMemoryJournals());
    }

    private JournalsUnderLincheck(Journals journals) {
        this.journals = journals;
    }

    /** What the answers must agree with, in some order. */
    public static final class OneAfterAnother extends JournalsUnderLincheck {

        /** Lincheck makes what it compares with. */
        public OneAfterAnother() {
            super(new PlainJournals());
        }
    }

    @Operation
    public Appended says(@Param(name = "case") int number, @Param(name = "version") int version) {
        return journals.append(List.of(Batches.says(caseOf(number), version, "something")));
    }

    @Operation
    public Appended saysToBoth(@Param(name = "version") int version, @Param(name = "key") int key) {
        return journals.append(List.of(
                named(keyOf(key), Batches.says(caseOf(1), version, "this")),
                named(keyOf(key), Batches.says(caseOf(2), version, "that"))));
    }

    @Operation
    public Appended unsays(@Param(name = "case") int number) {
        return journals.append(List.of(Batches.unsays(caseOf(number), 1, 1)));
    }

    @Operation
    public List<Entry> history(@Param(name = "case") int number, @Param(name = "version") int after) {
        return journals.history(caseOf(number), after);
    }

    @Operation
    public List<Entry> recordedBy(@Param(name = "key") int key) {
        return journals.recordedBy(keyOf(key));
    }

    @Operation
    public Feed feed(@Param(name = "version") int after) {
        return journals.feed(after, 3);
    }

    private static CaseId caseOf(int number) {
        return CaseId.of("case " + number);
    }

    private static CommandKey keyOf(int number) {
        return CommandKey.of("mail-" + number);
    }
}
