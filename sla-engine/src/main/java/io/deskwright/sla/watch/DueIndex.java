package io.deskwright.sla.watch;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/**
 * Which of many wake-ups is the first.
 *
 * <p>A wake-up is an instant in nanoseconds since 1970-01-01T00:00Z, and every {@code long} is one. A handle is the
 * caller's own number of what wakes up, from 0; memory is taken up to the largest, 16 bytes a handle. The law: taking the
 * first again and again gives the wake-ups by instant and then by handle, whatever was scheduled, moved, cancelled and
 * taken before, also when a wake-up is earlier than one already taken.
 *
 * <p>Every change costs the logarithm of the size and allocates nothing unless the index grows. Mutable, and for one
 * thread at a time.
 */
public final class DueIndex {

    private static final int CHILDREN = 4;
    private static final int ROOT = 1;
    private static final int NOWHERE = 0;

    /** A heap, in which what stands at a place comes after what stands at its parent; place 0 is not used. */
    private long[] instants;

    private int[] handles;
    /** The place of each handle. */
    private int[] places;

    private int size;

    /**
     * Begins empty.
     *
     * @param capacity for how many handles there is room at once; it grows where that is too little
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public DueIndex(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("a capacity is not negative, but " + capacity);
        }
        instants = new long[capacity + 1];
        handles = new int[capacity + 1];
        places = new int[capacity];
    }

    /** {@return how many wake-ups are scheduled} */
    public int size() {
        return size;
    }

    /** {@return whether no wake-up is scheduled} */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Schedules the wake-up of a handle; one that it has already is moved.
     *
     * @param handle the handle
     * @param atNanos when
     * @throws IllegalArgumentException if {@code handle} is negative
     */
    public void schedule(int handle, long atNanos) {
        if (handle < 0) {
            throw new IllegalArgumentException("a handle is not negative, but " + handle);
        }
        int place = placeOf(handle);
        if (place == NOWHERE) {
            grow(handle);
            place = ++size;
        }
        settle(place, handle, atNanos);
    }

    /**
     * Takes the wake-up of a handle out.
     *
     * @param handle the handle
     * @return whether it had one
     */
    public boolean cancel(int handle) {
        int place = placeOf(handle);
        if (place == NOWHERE) {
            return false;
        }
        places[handle] = NOWHERE;
        int last = size--;
        if (place < last) {
            settle(place, handles[last], instants[last]);
        }
        return true;
    }

    /**
     * Returns whether a handle has a wake-up.
     *
     * @param handle any number
     * @return whether it is scheduled
     */
    public boolean isScheduled(int handle) {
        return placeOf(handle) != NOWHERE;
    }

    /**
     * Returns the wake-up of a handle.
     *
     * @param handle the handle
     * @return when
     * @throws NoSuchElementException if it has none
     */
    public long atNanos(int handle) {
        int place = placeOf(handle);
        if (place == NOWHERE) {
            throw new NoSuchElementException("no wake-up is scheduled for " + handle);
        }
        return instants[place];
    }

    /**
     * Returns what wakes up first.
     *
     * @return its handle
     * @throws NoSuchElementException if nothing is scheduled
     */
    public int first() {
        if (isEmpty()) {
            throw new NoSuchElementException("no wake-up is scheduled");
        }
        return handles[ROOT];
    }

    /**
     * Returns when the first wakes up.
     *
     * @return the earliest wake-up
     * @throws NoSuchElementException if nothing is scheduled
     */
    public long firstNanos() {
        return atNanos(first());
    }

    /**
     * Takes out what wakes up first.
     *
     * @return its handle
     * @throws NoSuchElementException if nothing is scheduled
     */
    public int pop() {
        int first = first();
        cancel(first);
        return first;
    }

    /**
     * Shows every handle whose wake-up has come, in no order that means anything, and leaves it there.
     *
     * @param byNanos the last instant that counts, inclusive
     * @param each is given the handles; it changes nothing here
     */
    public void forEachDue(long byNanos, IntConsumer each) {
        showDue(ROOT, byNanos, each);
    }

    private void showDue(int place, long byNanos, IntConsumer each) {
        if (place <= size && instants[place] <= byNanos) {
            each.accept(handles[place]);
            int child = firstChild(place);
            for (int i = 0; i < CHILDREN; i++) {
                showDue(child + i, byNanos, each);
            }
        }
    }

    private int placeOf(int handle) {
        return handle >= 0 && handle < places.length ? places[handle] : NOWHERE;
    }

    private void grow(int handle) {
        if (handle >= places.length) {
            places = Arrays.copyOf(places, larger(handle));
        }
        if (size + 1 == instants.length) {
            instants = Arrays.copyOf(instants, larger(size));
            handles = Arrays.copyOf(handles, larger(size));
        }
    }

    /** By a quarter: growth in small steps wastes little, and copying is cheap beside finding a place. */
    private static int larger(int length) {
        return length + length / CHILDREN + CHILDREN;
    }

    /** Finds the place for a wake-up, up or down from a place that is free, and puts it there. */
    private void settle(int free, int handle, long at) {
        int risen = rise(free, handle, at);
        int place = risen == free ? sink(free, handle, at) : risen;
        put(place, handle, at);
    }

    private int rise(int free, int handle, long at) {
        int place = free;
        while (place > ROOT) {
            int parent = (place + CHILDREN - 2) / CHILDREN;
            if (!isBefore(at, handle, parent)) {
                break;
            }
            put(place, handles[parent], instants[parent]);
            place = parent;
        }
        return place;
    }

    private int sink(int free, int handle, long at) {
        int place = free;
        for (int child = firstChild(place); child <= size; child = firstChild(place)) {
            int least = least(child, Math.min(child + CHILDREN - 1, size));
            if (isBefore(at, handle, least)) {
                break;
            }
            put(place, handles[least], instants[least]);
            place = least;
        }
        return place;
    }

    private int least(int first, int last) {
        int least = first;
        for (int place = first + 1; place <= last; place++) {
            if (isBefore(instants[place], handles[place], least)) {
                least = place;
            }
        }
        return least;
    }

    private boolean isBefore(long at, int handle, int place) {
        return at < instants[place] || (at == instants[place] && handle < handles[place]);
    }

    private void put(int place, int handle, long at) {
        instants[place] = at;
        handles[place] = handle;
        places[handle] = place;
    }

    private static int firstChild(int place) {
        return CHILDREN * (place - 1) + 2;
    }
}
