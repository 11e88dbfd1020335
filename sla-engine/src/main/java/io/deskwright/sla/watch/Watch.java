package io.deskwright.sla.watch;

import io.deskwright.sla.clock.CaseClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Which of many cases must be looked at, and when the next one must.
 *
 * <p>The host asks at any instant, late or not, and the answer hangs on nothing but the wake-ups that were put in: the
 * laws are that {@link #due} is every case whose wake-up has come, by wake-up and then by key, and that a case is in it
 * once, however long nobody asked. A case stays due until it is put in anew or removed, so that nothing is lost where its
 * handling fails. A clock is in time at its due instant, so one that is read exactly then is looked at a nanosecond later once more.
 *
 * <pre>{@code
 * watch.read(now, (id, at) -> CaseClock.of(terms, hours, history(id), at)).forEach(this::handle);
 * sleepUntil(watch.nextWakeUp());
 * }</pre>
 *
 * <p>Wake-ups are exact from 1677-09-21T00:12:43.145224192Z to 2262-04-11T23:47:16.854775807Z, and one outside is kept as
 * the nearer of these two. Mutable, and for one thread at a time.
 *
 * @param <K> what names a case; its order decides among those with the same wake-up
 */
public final class Watch<K> {

    private final DueIndex index = new DueIndex(0);
    private final Map<K, Integer> handles = new HashMap<>();
    /** The key of each handle: all handles from 0 up are in use. */
    private final List<K> keys = new ArrayList<>();

    private final Comparator<Integer> byWakeUp;

    private Watch(Comparator<? super K> order) {
        byWakeUp = Comparator.<Integer>comparingLong(index::atNanos).thenComparing(keys::get, order);
    }

    /**
     * Begins without any case.
     *
     * @param <K> what names a case
     * @return an empty watch; cases with the same wake-up come in the natural order of their keys
     */
    public static <K extends Comparable<? super K>> Watch<K> empty() {
        return new Watch<>(Comparator.<K>naturalOrder());
    }

    /**
     * Begins without any case.
     *
     * @param <K> what names a case
     * @param order the order of cases with the same wake-up; it tells apart what is not equal
     * @return an empty watch
     */
    public static <K> Watch<K> orderedBy(Comparator<? super K> order) {
        return new Watch<>(order);
    }

    /** {@return how many cases have a wake-up} */
    public int size() {
        return keys.size();
    }

    /**
     * Says when a case must be looked at; what was said of it before is forgotten.
     *
     * @param key the case
     * @param wakeUp when
     */
    public void put(K key, Instant wakeUp) {
        Objects.requireNonNull(key, "key");
        long at = Nanos.nearest(wakeUp);
        Integer known = handles.putIfAbsent(key, keys.size());
        if (known == null) {
            keys.add(key);
        }
        index.schedule(known == null ? keys.size() - 1 : known, at);
    }

    /**
     * Says that a case must be looked at when its clocks say something new; if they never do again, it is removed.
     *
     * @param key the case
     * @param clocks its clocks, as they stand now
     */
    public void follow(K key, CaseClock clocks) {
        clocks.nextChange().ifPresentOrElse(wakeUp -> put(key, wakeUp), () -> remove(key));
    }

    /**
     * Forgets a case.
     *
     * @param key the case
     * @return whether it had a wake-up
     */
    public boolean remove(K key) {
        Integer handle = handles.remove(key);
        if (handle == null) {
            return false;
        }
        int last = keys.size() - 1;
        K moved = keys.remove(last);
        if (handle < last) {
            // the last handle fills the gap, so that memory follows the number of cases
            index.schedule(handle, index.atNanos(last));
            keys.set(handle, moved);
            handles.put(moved, handle);
        }
        return index.cancel(last);
    }

    /**
     * Returns when a case must be looked at.
     *
     * @param key the case
     * @return its wake-up, or empty
     */
    public Optional<Instant> wakeUp(K key) {
        return Optional.ofNullable(handles.get(key)).map(index::atNanos).map(Nanos::instant);
    }

    /** {@return the earliest wake-up of all, or empty} */
    public Optional<Instant> nextWakeUp() {
        return index.isEmpty() ? Optional.empty() : Optional.of(Nanos.instant(index.firstNanos()));
    }

    /**
     * Returns the cases that must be looked at by now, and changes nothing.
     *
     * @param now the instant of the question; a wake-up at it has come
     * @return their keys, by wake-up and then by key
     */
    public List<K> due(Instant now) {
        List<Integer> due = new ArrayList<>();
        index.forEachDue(Nanos.nearest(now), due::add);
        due.sort(byWakeUp);
        return due.stream().map(keys::get).toList();
    }

    /**
     * Returns some of the cases that must be looked at by now, without looking at the others, and changes nothing.
     *
     * @param now the instant of the question; a wake-up at it has come
     * @param most how many at most
     * @return their keys, by wake-up and then by key; which of equal wake-ups are among them is not said
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public List<K> due(Instant now, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("no negative number of cases is due, but " + most);
        }
        long by = Nanos.nearest(now);
        List<Integer> taken = new ArrayList<>();
        List<Long> instants = new ArrayList<>();
        while (taken.size() < most && !index.isEmpty() && index.firstNanos() <= by) {
            instants.add(index.firstNanos());
            taken.add(index.pop());
        }
        for (int i = 0; i < taken.size(); i++) {
            index.schedule(taken.get(i), instants.get(i));
        }
        taken.sort(byWakeUp);
        return taken.stream().map(keys::get).toList();
    }

    /**
     * Looks at the cases that are due: reads their clocks and says anew when each must be looked at. If a case cannot be
     * read, nothing has changed. Who must not lose one whose handling fails asks what is {@link #due}, and has each followed
     * when it is handled.
     *
     * @param now the instant of the question
     * @param clocks gives the clocks of a case at an instant
     * @return the clocks of each case that was due, in the order of {@link #due}; each wakes up later than now, or never
     */
    public Map<K, CaseClock> read(Instant now, BiFunction<? super K, ? super Instant, CaseClock> clocks) {
        Map<K, CaseClock> read = new LinkedHashMap<>();
        for (K key : due(now)) {
            read.put(key, Objects.requireNonNull(clocks.apply(key, now), () -> "no clocks of case " + key));
        }
        read.forEach(this::follow);
        return Collections.unmodifiableMap(read);
    }
}
