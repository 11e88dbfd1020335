package io.deskwright.examples.json;

import io.deskwright.core.asset.DeviceEvent;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.quote.SheetEvent;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.escalation.notice.MailboxEvent;
import io.deskwright.escalation.watch.WatchEvent;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random values of any type that a command or an event is made of. */
final class Samples {

    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "Z", "0", "1", " ", " ", "工", "单", "\"", "\\", "/", "\n", "\t", "\u0001", "\u007f", "é",
            "\u2028", "😀", "}");

    private final Random random;
    private final boolean leavesOut;

    Samples(long seed) {
        this(seed, true);
    }

    private Samples(long seed, boolean leavesOut) {
        this.random = new Random(seed);
        this.leavesOut = leavesOut;
    }

    /** Makes values in which every part is said. */
    static Samples complete(long seed) {
        return new Samples(seed, false);
    }

    /** All records of a sealed hierarchy. */
    static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Samples::kinds);
    }

    /** All events that a journal may hold. */
    static Stream<Class<?>> events() {
        return Stream.of(TicketEvent.class, DeviceEvent.class, SheetEvent.class, WatchEvent.class, MailboxEvent.class)
                .flatMap(Samples::kinds);
    }

    Entry entry(Event event, boolean redacted) {
        Instant recorded = (Instant) of(Instant.class);
        Instant occurred = recorded.minusSeconds(random.nextInt(3));
        Optional<CommandKey> key =
                leavesOut && random.nextBoolean() ? Optional.empty() : Optional.of(CommandKey.of(name()));
        return new Entry(
                CaseId.of(name()),
                1 + random.nextInt(1_000),
                occurred,
                recorded,
                (Actor) of(Actor.class),
                key,
                redacted ? event.redacted() : event);
    }

    Entry entry(Class<?> kind) {
        return entry((Event) of(kind), random.nextInt(5) == 0);
    }

    /** What stands in columns and logs has no control character. */
    private String name() {
        return word().replaceAll("[\\p{Cntrl}\u2028\u2029]", "_");
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == CaseId.class) {
            return CaseId.of(name());
        }
        if (plain == Actor.class) {
            return new Actor(name(), oneOf(List.of(Role.values())));
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return oneOf(List.of(plain.getEnumConstants()));
        }
        return plain.isSealed() ? of(oneOf(kinds(plain).toList())) : simple(plain);
    }

    private Object simple(Class<?> type) {
        Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
        makers.put(String.class, this::text);
        makers.put(boolean.class, random::nextBoolean);
        makers.put(Boolean.class, random::nextBoolean);
        makers.put(int.class, this::integer);
        makers.put(Integer.class, this::integer);
        makers.put(long.class, () -> random.nextBoolean() ? random.nextLong() : (long) integer());
        makers.put(Long.class, random::nextLong);
        makers.put(
                BigDecimal.class,
                () -> new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(81) - 40));
        makers.put(Currency.class, () -> oneOf(List.of(Money.YUAN, Currency.getInstance("EUR"))));
        makers.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(1_000_000_000)));
        makers.put(Instant.class, this::instant);
        makers.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(100_000)));
        makers.put(CountingPolicy.class, () -> oneOf(CountingPolicies.all()));
        return Objects.requireNonNull(makers.get(type), type::toString).get();
    }

    private Instant instant() {
        Instant whole = Instant.ofEpochSecond(1 + random.nextInt(2_000_000_000));
        return random.nextBoolean() ? whole : whole.plusNanos(random.nextInt(1_000_000_000));
    }

    private int integer() {
        return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(40);
    }

    private Object generic(Type raw, Type[] arguments) {
        if (raw == Optional.class) {
            return leavesOut && random.nextInt(3) == 0 ? Optional.empty() : Optional.of(said(arguments[0]));
        }
        if (raw == Personal.class) {
            return leavesOut && random.nextInt(5) == 0 ? Personal.removed() : Personal.of(of(arguments[0]));
        }
        if (raw == Map.class) {
            Map<String, Object> map = new HashMap<>();
            Stream.generate(this::word).limit(random.nextInt(4)).forEach(name -> map.put(name, of(arguments[1])));
            return map;
        }
        List<Object> elements = new ArrayList<>();
        Stream.generate(() -> of(arguments[0])).limit(random.nextInt(4)).forEach(elements::add);
        return raw == Set.class ? new HashSet<>(elements) : elements;
    }

    /** Something other than blank text, which a command cannot tell from nothing. */
    private Object said(Type type) {
        return type == String.class ? word() : of(type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        while (true) {
            Object[] parts = Arrays.stream(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray();
            try {
                return type.getDeclaredConstructor(types).newInstance(parts);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(type.toString(), refused);
                }
            } catch (ReflectiveOperationException unusable) {
                throw new IllegalStateException(type.toString(), unusable);
            }
        }
    }

    private String text() {
        return random.nextInt(5) == 0 ? "" : word();
    }

    private String word() {
        StringBuilder word = new StringBuilder("w");
        Stream.generate(() -> oneOf(LETTERS)).limit(random.nextInt(12)).forEach(word::append);
        return word.toString();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
