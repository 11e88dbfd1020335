package io.deskwright.examples.benchmarks;

import java.util.Arrays;
import java.util.TreeMap;

/** Wake-ups in a {@link TreeMap}, whose order finds each of them. */
public class TreeTimers extends Timers {

    /** Keeps nothing yet. */
    public TreeTimers() {
        super(TreeTimers::empty);
    }

    private static Kept empty() {
        return new Tree();
    }

    private static final class Tree implements Kept {

        private final TreeMap<WakeUp, WakeUp> tree = new TreeMap<>();
        private final WakeUp[] scheduled = new WakeUp[COUNT];

        Tree() {
            Arrays.fill(scheduled, WakeUp.NONE);
        }

        @Override
        public void schedule(int handle, long at) {
            cancel(handle);
            scheduled[handle] = new WakeUp(at, handle);
            tree.put(scheduled[handle], scheduled[handle]);
        }

        @Override
        public void cancel(int handle) {
            if (!scheduled[handle].equals(WakeUp.NONE)) {
                tree.remove(scheduled[handle]);
                scheduled[handle] = WakeUp.NONE;
            }
        }

        @Override
        public int pop() {
            int first = tree.pollFirstEntry().getKey().handle();
            scheduled[first] = WakeUp.NONE;
            return first;
        }
    }
}
