package io.deskwright.examples.benchmarks;

import java.util.Objects;
import java.util.PriorityQueue;

/** Wake-ups in a {@link PriorityQueue}: what is moved or cancelled stays in it until it comes up or there is too much. */
public class QueuedTimers extends Timers {

    private static final int TOO_MUCH = 2 * COUNT;

    /** Keeps nothing yet. */
    public QueuedTimers() {
        super(QueuedTimers::empty);
    }

    private static Kept empty() {
        return new Queued();
    }

    private static final class Queued implements Kept {

        private final PriorityQueue<WakeUp> queue = new PriorityQueue<>(COUNT);
        private final WakeUp[] valid = new WakeUp[COUNT];

        @Override
        public void schedule(int handle, long at) {
            if (queue.size() == TOO_MUCH) {
                queue.removeIf(wakeUp -> !isValid(wakeUp));
            }
            valid[handle] = new WakeUp(at, handle);
            queue.add(valid[handle]);
        }

        @Override
        public void cancel(int handle) {
            valid[handle] = WakeUp.NONE;
        }

        @Override
        public int pop() {
            WakeUp first = Objects.requireNonNull(queue.poll());
            while (!isValid(first)) {
                first = Objects.requireNonNull(queue.poll());
            }
            cancel(first.handle());
            return first.handle();
        }

        private boolean isValid(WakeUp wakeUp) {
            return valid[wakeUp.handle()].equals(wakeUp);
        }
    }
}
