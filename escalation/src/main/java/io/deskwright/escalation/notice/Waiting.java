package io.deskwright.escalation.notice;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The notices that are in no message yet.
 *
 * @param known the keys of all notices that ever came, so that none comes twice (PEER-BUGS 81, FEATURES 30)
 * @param byKey those that wait, by key
 * @param byLevel the same by level, in their order; no level without any
 */
record Waiting(HashSet<String> known, HashMap<String, Queued> byKey, TreeMap<String, TreeSet<Queued>> byLevel) {

    static final Waiting NONE = new Waiting(HashSet.empty(), HashMap.empty(), TreeMap.empty());

    Waiting with(Notice notice, Instant from) {
        if (known.contains(notice.key())) {
            return this;
        }
        Queued queued = new Queued(notice, from, known.size());
        TreeSet<Queued> ofLevel = byLevel.get(notice.level()).getOrElse(TreeSet.<Queued>empty());
        return new Waiting(
                known.add(notice.key()),
                byKey.put(notice.key(), queued),
                byLevel.put(notice.level(), ofLevel.add(queued)));
    }

    Waiting without(List<String> keys) {
        HashMap<String, Queued> left = byKey;
        TreeMap<String, TreeSet<Queued>> levels = byLevel;
        for (String key : keys) {
            Optional<Queued> gone = left.get(key).toJavaOptional();
            if (gone.isPresent()) {
                String level = gone.get().notice().level();
                left = left.remove(key);
                TreeSet<Queued> rest =
                        levels.get(level).getOrElse(TreeSet.<Queued>empty()).remove(gone.get());
                levels = rest.isEmpty() ? levels.remove(level) : levels.put(level, rest);
            }
        }
        return new Waiting(known, left, levels);
    }

    /** The notices of some keys; a key that does not wait is passed over. */
    List<Notice> named(List<String> keys) {
        return keys.stream()
                .flatMap(key -> byKey.get(key).toJavaStream())
                .map(Queued::notice)
                .toList();
    }

    /** The first of each level. */
    List<Queued> heads() {
        return byLevel.values().map(TreeSet::head).toJavaList();
    }

    /** Those that may be handed over at an instant, in their order. */
    List<Queued> openBy(Instant at) {
        return byLevel.values()
                .flatMap(ofLevel -> ofLevel.takeWhile(queued -> !queued.from().isAfter(at)))
                .toJavaStream()
                .sorted()
                .toList();
    }
}
