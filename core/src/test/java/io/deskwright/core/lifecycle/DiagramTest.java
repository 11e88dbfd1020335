package io.deskwright.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden drawings. */
class DiagramTest {

    enum Lamp {
        OFF,
        DIM,
        LIT,
        BROKEN,
        GONE
    }

    record Buy() {}

    record Turn() {}

    record Drop() {}

    @Test
    void the_complaint_is_drawn() {
        assertThat(Diagram.mermaid(Complaint.machine())).isEqualTo("""
                stateDiagram-v2
                    RECEIVED
                    ACKNOWLEDGED
                    VERIFIED
                    ANSWERED
                    SETTLED
                    CLOSED
                    [*] --> RECEIVED : C1 Receive
                    RECEIVED --> ACKNOWLEDGED : C2 Acknowledge
                    ACKNOWLEDGED --> VERIFIED : C3 Verify
                    VERIFIED --> ANSWERED : C4 Answer [founded], C5 Answer [unfounded]
                    ANSWERED --> SETTLED : C6 Settle
                    SETTLED --> CLOSED : C7 Close
                    state "any state but CLOSED" as any1
                    any1 --> CLOSED : C8 Withdraw
                    CLOSED --> [*]
                """);
    }

    @Test
    void arrows_stand_in_the_order_of_the_states_and_rows_of_a_crowd_share_its_box() {
        assertThat(draw(
                        turn("L5").from(EnumSet.allOf(Lamp.class)).to(Lamp.GONE),
                        turn("L4").from(Lamp.OFF, Lamp.DIM, Lamp.LIT).to(Lamp.GONE),
                        turn("L3").from(Lamp.LIT, Lamp.DIM).to(Lamp.BROKEN),
                        row("L2", Drop.class).from(Lamp.OFF, Lamp.DIM, Lamp.LIT).to(Lamp.BROKEN),
                        turn("L1").from(Lamp.OFF).to(Lamp.LIT),
                        turn("L1").from(Lamp.OFF).to(Lamp.DIM),
                        row("L0", Buy.class).to(Lamp.OFF)))
                .isEqualTo("""
                        stateDiagram-v2
                            OFF
                            DIM
                            LIT
                            BROKEN
                            GONE
                            [*] --> OFF : L0 Buy
                            OFF --> DIM : L1 Turn
                            OFF --> LIT : L1 Turn
                            DIM --> BROKEN : L3 Turn
                            LIT --> BROKEN : L3 Turn
                            state "any state" as any1
                            any1 --> GONE : L5 Turn
                            state "any state but BROKEN, GONE" as any2
                            any2 --> BROKEN : L2 Drop
                            any2 --> GONE : L4 Turn
                            GONE --> [*]
                        """);
    }

    @Test
    void an_arrow_names_a_row_once() {
        Row<Lamp, String> row = turn("L1").from(Lamp.OFF).to(Lamp.DIM);
        assertThat(draw(row, row.by(Role.AGENT), turn("L0").from(Lamp.OFF).to(Lamp.DIM)))
                .contains("OFF --> DIM : L1 Turn, L0 Turn\n");
    }

    @Test
    void what_stays_is_not_drawn() {
        assertThat(draw(turn("L1").from(Lamp.OFF), turn("L2").from(Lamp.OFF).to(Lamp.OFF), row("L3", Buy.class)))
                .doesNotContain("L1", "L2", "L3");
    }

    @Test
    void a_label_holds_nothing_at_which_mermaid_would_end_it() {
        assertThat(draw(turn("L1")
                        .from(Lamp.OFF)
                        .when(new When<>("a:b; #1", String::isEmpty))
                        .to(Lamp.DIM)))
                .contains("OFF --> DIM : L1 Turn [a#58;b#59; #35;1]\n");
    }

    @Test
    void a_crowd_is_three_states_and_half_of_all() {
        record Begin() {}
        enum Pair {
            A,
            B
        }
        Row<Pair, String> pair =
                Row.<Pair, String>row("P", Begin.class).from(Pair.A, Pair.B).to(Pair.B);
        assertThat(Diagram.mermaid(Lifecycle.of("pair", "1", Pair.B, List.of(pair))))
                .contains("A --> B : P Begin")
                .doesNotContain("any");
        enum Seven {
            A,
            B,
            C,
            D,
            E,
            F,
            G
        }
        Row<Seven, String> three = Row.<Seven, String>row("S", Begin.class)
                .from(Seven.A, Seven.B, Seven.C)
                .to(Seven.G);
        assertThat(Diagram.mermaid(Lifecycle.of("seven", "1", Seven.G, List.of(three))))
                .doesNotContain("any");
        Row<Complaint, String> half = Row.<Complaint, String>row("H", Begin.class)
                .from(Complaint.RECEIVED, Complaint.ACKNOWLEDGED, Complaint.VERIFIED)
                .to(Complaint.CLOSED);
        assertThat(Diagram.mermaid(Lifecycle.of("half", "1", Complaint.CLOSED, List.of(half))))
                .contains("state \"any state but ANSWERED, SETTLED, CLOSED\" as any1");
    }

    private static Row<Lamp, String> turn(String id) {
        return row(id, Turn.class);
    }

    private static Row<Lamp, String> row(String id, Class<?> command) {
        return Row.row(id, command);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String draw(Row<Lamp, String>... rows) {
        return Diagram.mermaid(Lifecycle.of("lamp", "1", Lamp.GONE, List.of(rows)));
    }
}
