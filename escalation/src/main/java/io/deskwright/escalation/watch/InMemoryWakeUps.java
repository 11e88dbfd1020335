package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.sla.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wake-ups in memory, for as long as the process lives: a watch that begins anew follows the feed from its beginning and looks
 * at every case once.
 */
public final class InMemoryWakeUps implements WakeUps {

    private final Watch<CaseId> watch = Watch.empty();
    private final Map<CaseId, Held> held = new HashMap<>();
    private long position;
    private long tokens;

    /** A claim that is out, and what was put in since. */
    private record Held(long token, Optional<Instant> put) {}

    /** Begins without any wake-up, at the beginning of the feed. */
    public InMemoryWakeUps() {}

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void follow(long from, long to, Collection<CaseId> touched, Instant at) {
        if (position == from) {
            touched.forEach(id -> put(id, at));
            position = to;
        }
    }

    @Override
    public synchronized void put(CaseId id, Instant at) {
        Held claim = held.get(id);
        if (claim != null) {
            held.put(id, new Held(claim.token(), Optional.of(earlier(at, claim.put()))));
        } else {
            watch.put(id, earlier(at, watch.wakeUp(id)));
        }
    }

    private static Instant earlier(Instant at, Optional<Instant> other) {
        return other.filter(known -> known.isBefore(at)).orElse(at);
    }

    @Override
    public synchronized List<Claim> claim(Instant now, int most, Duration lease) {
        WakeUps.check(most, lease);
        List<Claim> claims = new ArrayList<>();
        for (CaseId id : watch.due(now, most)) {
            tokens++;
            Optional<Instant> toCome =
                    Optional.ofNullable(held.get(id)).flatMap(Held::put).filter(put -> put.isAfter(now));
            held.put(id, new Held(tokens, toCome));
            watch.put(id, now.plus(lease));
            claims.add(new Claim(id, tokens));
        }
        return claims;
    }

    @Override
    public synchronized void done(Claim claim, Optional<Instant> next) {
        Held out = held.get(claim.id());
        if (out == null || out.token() != claim.token()) {
            return;
        }
        held.remove(claim.id());
        Optional<Instant> wakeUp = next.isPresent() ? Optional.of(earlier(next.get(), out.put())) : out.put();
        wakeUp.ifPresentOrElse(at -> watch.put(claim.id(), at), () -> watch.remove(claim.id()));
    }

    @Override
    public synchronized Optional<Instant> next() {
        return watch.nextWakeUp();
    }
}
