package io.deskwright.core.kit;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Journals that go wrong when a test says so: a wrapper around sound ones, to try what a host does then. Thread-safe.
 *
 * <p>Whatever goes wrong, the journals keep their laws: what throws was done wholly or not at all.
 */
public final class FaultyJournals implements Journals, Breakable {

    /** What can go wrong with one call. */
    public enum Fault {
        /** Throws, and nothing was done. */
        FAILS_BEFORE,
        /** Does it, and then throws. */
        FAILS_AFTER,
        /** Does it twice, and answers with the second answer. */
        TWICE,
        /** Does it, after a while. */
        SLOW,
        /** Does not do it, and says that the case has moved on; like {@link #SLOW} for what does not append to a case. */
        STALE
    }

    /** What faulty journals throw. */
    public static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Failure(Fault fault) {
            super("the store " + fault);
        }
    }

    private static final long A_WHILE_IN_MILLIS = 2;

    private final Journals sound;
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private volatile Optional<Fault> always = Optional.empty();

    private FaultyJournals(Journals sound) {
        this.sound = sound;
    }

    /**
     * Wraps journals, which work until something else is said.
     *
     * @param sound the journals
     * @return the same, to be broken
     */
    public static FaultyJournals over(Journals sound) {
        return new FaultyJournals(sound);
    }

    /**
     * Lets the next call go wrong; said several times, as many calls.
     *
     * @param fault how
     */
    public void next(Fault fault) {
        next.add(fault);
    }

    @Override
    public Journals journals() {
        return this;
    }

    @Override
    public Journals whole() {
        return sound;
    }

    @Override
    public void breaksOnce(Random random) {
        next(random.nextBoolean() ? Fault.FAILS_BEFORE : Fault.FAILS_AFTER);
    }

    @Override
    public void fails() {
        always = Optional.of(Fault.FAILS_BEFORE);
    }

    @Override
    public void slows() {
        always = Optional.of(Fault.SLOW);
    }

    @Override
    public void mends() {
        next.clear();
        always = Optional.empty();
    }

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        return called(() -> sound.history(caseId, after), Optional.empty());
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        return called(() -> sound.recordedBy(key), Optional.empty());
    }

    @Override
    public Appended append(List<Batch> batches) {
        Optional<Appended> stale = batches.stream()
                .findFirst()
                .filter(batch -> batch.expectedVersion() > 0)
                .map(batch -> new Appended.Stale(batch.caseId(), batch.expectedVersion(), batch.expectedVersion() + 1));
        return called(() -> sound.append(batches), stale);
    }

    @Override
    public Feed feed(long after, int limit) {
        return called(() -> sound.feed(after, limit), Optional.empty());
    }

    private <T> T called(Supplier<T> call, Optional<T> contradiction) {
        Optional<Fault> fault = Optional.ofNullable(next.poll()).or(() -> always);
        if (fault.isEmpty()) {
            return call.get();
        }
        return switch (fault.get()) {
            case FAILS_BEFORE -> throw new Failure(Fault.FAILS_BEFORE);
            case FAILS_AFTER -> {
                T unused = call.get();
                throw new Failure(Fault.FAILS_AFTER);
            }
            case TWICE -> {
                T unused = call.get();
                yield call.get();
            }
            case STALE -> contradiction.orElseGet(() -> afterAWhile(call));
            case SLOW -> afterAWhile(call);
        };
    }

    private static <T> T afterAWhile(Supplier<T> call) {
        try {
            Thread.sleep(A_WHILE_IN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Fault.FAILS_BEFORE);
        }
        return call.get();
    }
}
