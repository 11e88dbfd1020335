package io.deskwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.command.Anytime;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at one desk at once. */
class DeskThreadsTest {

    private static final int WRITERS = 8;
    private static final int EACH = 2_500;

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);

    @Test
    void many_writers_on_one_ticket_lose_nothing() throws Exception {
        CaseId id = desk.begins(TestDesk.AGENT, Ways.REPORT).id();
        atOnce(writer -> {
            for (int i = 0; i < EACH; i++) {
                Anytime.AddNote note = Anytime.AddNote.of(writer + "/" + i);
                assertThat(desk.desk().tell(id, TestDesk.ENGINEER, note).isRight())
                        .isTrue();
            }
        });
        List<String> told = desk.history(id).stream()
                .map(Entry::event)
                .filter(NoteAdded.class::isInstance)
                .map(event -> ((NoteAdded) event).text().toString())
                .toList();
        assertThat(told).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
        assertThat(desk.ticket(id)).isEqualTo(Ticket.of(desk.history(id)));
        for (int writer = 0; writer < WRITERS; writer++) {
            String own = writer + "/";
            assertThat(told.stream().filter(text -> text.startsWith(own)).toList())
                    .isEqualTo(IntStream.range(0, EACH).mapToObj(i -> own + i).toList());
        }
    }

    @Test
    void many_reports_at_once_get_a_number_each() throws Exception {
        Set<CaseId>[] issued = sets();
        atOnce(writer -> {
            for (int i = 0; i < EACH; i++) {
                issued[writer].add(
                        desk.desk().report(TestDesk.AGENT, Ways.REPORT).get().id());
            }
        });
        Set<CaseId> all = new HashSet<>();
        for (Set<CaseId> own : issued) {
            all.addAll(own);
        }
        assertThat(all)
                .hasSize(WRITERS * EACH)
                .allSatisfy(id -> assertThat(desk.history(id)).hasSize(1));
    }

    @Test
    void of_many_who_looked_at_the_same_version_one_is_done() throws Exception {
        CaseId id = desk.begins(TestDesk.AGENT, Ways.REPORT).id();
        for (int round = 0; round < 200; round++) {
            long version = desk.ticket(id).version();
            List<Either<Refusal, Answer>> answers = new ArrayList<>();
            atOnce(writer -> {
                Either<Refusal, Answer> answer = desk.desk()
                        .handle(Deed.on(id, TestDesk.ENGINEER, Anytime.AddNote.of("at once"))
                                .expecting(version));
                synchronized (answers) {
                    answers.add(answer);
                }
            });
            assertThat(answers).filteredOn(Either::isRight).hasSize(1);
            assertThat(answers)
                    .filteredOn(Either::isLeft)
                    .allSatisfy(answer -> assertThat(answer.getLeft().code()).isEqualTo(Code.STALE_VERSION));
        }
    }

    @Test
    void one_delivery_by_many_at_once_is_recorded_once() throws Exception {
        CaseId id = desk.begins(TestDesk.AGENT, Ways.REPORT).id();
        for (int round = 0; round < 200; round++) {
            String key = "delivery " + round;
            int before = desk.history(id).size();
            atOnce(writer -> assertThat(desk.desk()
                            .handle(Deed.on(id, TestDesk.ENGINEER, Anytime.AddNote.of("once"))
                                    .keyed(key))
                            .get()
                            .entries())
                    .hasSize(1));
            assertThat(desk.history(id)).hasSize(before + 1);
        }
    }

    /** Who looks, decides and is too late looks again. */
    @Test
    void retrying_counts_every_change() throws Exception {
        CaseId id = desk.begins(TestDesk.AGENT, Ways.REPORT).id();
        atOnce(writer -> {
            for (int i = 0; i < 100; i++) {
                assertThat(desk.desk()
                                .retrying(
                                        id,
                                        seen -> Deed.on(
                                                seen.id(),
                                                TestDesk.ENGINEER,
                                                Anytime.AddNote.of("saw " + seen.version())))
                                .isRight())
                        .isTrue();
            }
        });
        assertThat(desk.history(id).stream()
                        .skip(1)
                        .map(Entry::event)
                        .map(event -> ((NoteAdded) event).text().toString()))
                .isEqualTo(IntStream.rangeClosed(1, WRITERS * 100)
                        .mapToObj(version -> "saw " + version)
                        .toList());
    }

    private interface Writer {

        void write(int writer);
    }

    private static void atOnce(Writer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(() -> {
                    work.write(writer);
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<CaseId>[] sets() {
        Set<CaseId>[] sets = new Set[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            sets[i] = new HashSet<>();
        }
        return sets;
    }
}
