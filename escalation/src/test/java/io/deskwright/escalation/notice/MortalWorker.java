package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What one worker sees of the world: the journals and the channel, each call with a pause before and after it, where others
 * go on, and where the worker may die.
 */
final class MortalWorker implements Journals, Notifier {

    private final Journals journals;
    private final Notifier channel;
    private final Random random;
    private final int lives;
    private Runnable pause = () -> {};
    private Optional<String> arrived = Optional.empty();

    /** A worker that dies at one of {@code lives} points on average; never if it is zero. */
    MortalWorker(Journals journals, Notifier channel, Random random, int lives) {
        this.journals = journals;
        this.channel = channel;
        this.random = random;
        this.lives = lives;
    }

    void pausesBy(Runnable how) {
        pause = how;
    }

    /** The key of a message that has reached its receiver, while the journal does not know it. */
    Optional<String> arrived() {
        return arrived;
    }

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        return called(() -> journals.history(caseId, after));
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        return called(() -> journals.recordedBy(key));
    }

    @Override
    public Appended append(List<Batch> batches) {
        return called(() -> {
            Appended appended = journals.append(batches);
            boolean isOutcome = batches.get(0).entries().get(0).event() instanceof MailboxEvent.MessageDelivered;
            if (isOutcome && appended instanceof Appended.Done) {
                arrived = Optional.empty();
            }
            return appended;
        });
    }

    @Override
    public Feed feed(long after, int limit) {
        return called(() -> journals.feed(after, limit));
    }

    @Override
    public Outcome handOver(Message message) {
        return called(() -> {
            Outcome outcome = channel.handOver(message);
            if (outcome instanceof Outcome.Delivered) {
                arrived = Optional.of(message.key());
            }
            return outcome;
        });
    }

    private <T> T called(Supplier<T> call) {
        mayDie();
        T result = call.get();
        mayDie();
        return result;
    }

    private void mayDie() {
        pause.run();
        if (lives > 0 && random.nextInt(lives) == 0) {
            throw new Crash();
        }
    }
}
