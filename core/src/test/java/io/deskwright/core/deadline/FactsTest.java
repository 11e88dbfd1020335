package io.deskwright.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.ticket.TicketEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every event has a row in the table of facts, and every row an event. */
class FactsTest {

    private static List<Class<?>> events(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> events = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            events.addAll(events(permitted));
        }
        return events;
    }

    @Test
    void every_event_of_a_ticket_has_its_row_and_no_other() throws ReflectiveOperationException {
        Field table = Facts.class.getDeclaredField("TABLE");
        table.setAccessible(true);
        List<Class<?>> events = events(TicketEvent.class);
        assertThat(events).hasSizeGreaterThan(50);
        assertThat(((Map<?, ?>) table.get(null))
                        .keySet().stream()
                                .<Class<?>>map(type -> (Class<?>) type)
                                .toList())
                .containsExactlyInAnyOrderElementsOf(events);
    }
}
