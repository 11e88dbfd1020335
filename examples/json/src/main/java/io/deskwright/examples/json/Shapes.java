package io.deskwright.examples.json;

import io.deskwright.core.asset.DeviceEvent;
import io.deskwright.core.contract.quote.SheetEvent;
import io.deskwright.core.journal.Event;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.escalation.notice.MailboxEvent;
import io.deskwright.escalation.watch.WatchEvent;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the shape of a type by looking at it; whatever has none is refused before anything is written. */
final class Shapes {

    /** All that the journals of Deskwright tell of. */
    private static final List<Class<?>> EVENTS =
            List.of(TicketEvent.class, DeviceEvent.class, SheetEvent.class, WatchEvent.class, MailboxEvent.class);

    private final Map<Type, Shape> known = new HashMap<>(Map.of(
            String.class, TextShape.TEXT,
            boolean.class, FlagShape.FLAG,
            int.class, IntegerShape.INT,
            long.class, IntegerShape.LONG,
            BigDecimal.class, Words.AMOUNT,
            Currency.class, Words.CURRENCY,
            Duration.class, Words.DURATION,
            Instant.class, Words.INSTANT,
            LocalDate.class, Words.DATE));

    private final Past past;

    private Shapes(Collection<CountingPolicy> policies, Past past) {
        this.past = past;
        known.put(Boolean.class, FlagShape.FLAG);
        known.put(Integer.class, IntegerShape.INT);
        known.put(Long.class, IntegerShape.LONG);
        known.put(CountingPolicy.class, Words.policy(policies));
    }

    /** Those that know these ways to count. */
    static Shapes counting(Collection<CountingPolicy> policies) {
        return new Shapes(policies, Past.NONE);
    }

    /** Those of a journal that has been written before. */
    static Shapes since(Past past) {
        Shapes shapes = new Shapes(CountingPolicies.all(), past);
        shapes.known.put(Event.class, shapes.sealed(EVENTS));
        return shapes;
    }

    private Shape sealed(List<Class<?>> types) {
        return new SealedShape(new Kinds(types, this), past);
    }

    /** The shape of a type. */
    Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = type instanceof ParameterizedType generic ? collection(generic) : made((Class<?>) type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape collection(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return new OptionalShape(inner(arguments[0]));
        }
        if (raw == List.class || raw == Set.class) {
            return new ListShape(inner(arguments[0]), raw == Set.class);
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new MapShape(inner(arguments[1]));
        }
        throw new IllegalArgumentException("no JSON form is known of " + type);
    }

    private Shape inner(Type type) {
        Shape inner = of(type);
        if (inner instanceof OptionalShape) {
            throw new IllegalArgumentException("an Optional is a part of a record, not of another thing");
        }
        return inner;
    }

    private Shape made(Class<?> type) {
        if (type.isEnum()) {
            return Words.constant(type);
        }
        if (type.isRecord()) {
            Parts parts = Parts.of(type);
            return parts.components().size() == 1
                    ? new LoneShape(parts, of(parts.components().get(0).getGenericType()))
                    : new RecordShape(type, this);
        }
        if (type.isSealed()) {
            return sealed(List.of(type));
        }
        throw new IllegalArgumentException("no JSON form is known of " + type);
    }

    /** The shape of a personal part of a record. */
    Shape personal(RecordComponent component) {
        Shape inner = inner(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        boolean isText = inner instanceof TextShape || inner instanceof WordShape;
        boolean isPlainRecord = inner instanceof RecordShape whole && !whole.hasPart(PersonalShape.REMOVED);
        if (!isText && !isPlainRecord) {
            throw new IllegalArgumentException("what is personal is text or a record: " + component);
        }
        return new PersonalShape(inner);
    }
}
