package io.deskwright.examples.benchmarks;

import io.deskwright.sla.watch.DueIndex;

/** Wake-ups in the due index of the library. */
public class IndexedTimers extends Timers {

    /** Keeps nothing yet. */
    public IndexedTimers() {
        super(IndexedTimers::empty);
    }

    private static Kept empty() {
        DueIndex index = new DueIndex(COUNT);
        return new Kept() {
            @Override
            public void schedule(int handle, long at) {
                index.schedule(handle, at);
            }

            @Override
            public void cancel(int handle) {
                index.cancel(handle);
            }

            @Override
            public int pop() {
                return index.pop();
            }
        };
    }

    /** {@return an index that grew from nothing to so many wake-ups} */
    static DueIndex grown(int count) {
        DueIndex index = new DueIndex(0);
        for (int handle = 0; handle < count; handle++) {
            index.schedule(handle, -handle);
        }
        return index;
    }
}
