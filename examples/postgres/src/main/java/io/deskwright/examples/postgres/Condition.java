package io.deskwright.examples.postgres;

import io.deskwright.core.port.Page.Place;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.ticket.TicketState;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search asks for, as a piece of SQL without any value and the values that belong to its question marks.
 *
 * @param sql the piece
 * @param values the values, in order
 */
record Condition(String sql, List<Object> values) {

    private static final Condition ANY = new Condition("TRUE", List.of());

    private static final Set<TicketState> ALL_OPEN =
            new TicketQuery.Builder().open().build().states();

    private static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition all(Stream<Condition> conditions) {
        return conditions
                .reduce((some, more) -> new Condition(
                        some.sql + "\n   AND " + more.sql,
                        Stream.concat(some.values.stream(), more.values.stream())
                                .toList()))
                .orElse(ANY);
    }

    static Condition after(Place place) {
        BigDecimal reported = Facet.of(place.reportedAt());
        return of(
                "reported <= ? AND (reported < ? OR name > ?)",
                reported,
                reported,
                Facet.sortable(place.id().value()));
    }

    static Condition of(TicketQuery query) {
        List<Condition> conditions = new ArrayList<>();
        if (query.isOfOpenOnly()) {
            conditions.add(of("is_open"));
        }
        if (!query.states().isEmpty() && !query.states().equals(ALL_OPEN)) {
            conditions.add(of(
                    "state = ANY (string_to_array(?, ','))",
                    query.states().stream().map(TicketState::name).collect(Collectors.joining(","))));
        }
        query.type().ifPresent(type -> conditions.add(of("type = ?", type.name())));
        text(conditions, "manufacturer = ?", query.manufacturer());
        text(conditions, "severity = ?", query.severity());
        text(conditions, "assignee = ?", query.assignee());
        text(conditions, "contract = ?", query.contract());
        text(conditions, "party = ?", query.party());
        text(conditions, "region = ?", query.region());
        text(conditions, "host_reference = ?", query.hostReference());
        instant(conditions, "reported >= ?", query.reportedFrom());
        instant(conditions, "reported < ?", query.reportedBefore());
        instant(conditions, "NOT is_open AND closed >= ?", query.closedFrom());
        instant(conditions, "NOT is_open AND closed < ?", query.closedBefore());
        query.attributes()
                .forEach((name, value) -> conditions.add(
                        value.isEmpty()
                                ? of("NOT attribute_names @> ARRAY[?]::text[]", Facet.of(name))
                                : of("attributes @> ARRAY[?]::text[]", Facet.of(name, value))));
        return all(conditions.stream());
    }

    private static void text(List<Condition> conditions, String sql, Optional<String> wanted) {
        wanted.ifPresent(text -> conditions.add(of(sql, Facet.of(text))));
    }

    private static void instant(List<Condition> conditions, String sql, Optional<Instant> wanted) {
        wanted.ifPresent(instant -> conditions.add(of(sql, Facet.of(instant))));
    }

    /** Fills in the values; returns the place of the parameter after them. */
    int into(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object value : values) {
            statement.setObject(place, value);
            place++;
        }
        return place;
    }
}
