package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.Personal;
import io.deskwright.sla.calendar.CountingPolicies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class ShapesTest {

    private sealed interface Sign {}

    record Circle(String colour, String border) implements Sign {}

    record Square(String colour) implements Sign {}

    record Removable(boolean removed, String text) {}

    sealed interface Twins {

        record One() implements Twins {}

        sealed interface Others extends Twins {

            record One() implements Others {}
        }
    }

    private static Shapes shapes() {
        return Shapes.counting(CountingPolicies.all());
    }

    private static Optional<Object> read(Past past, String text) {
        JsonNode node = new StrictJson(1_000).read(text).get();
        return new SealedShape(new Kinds(List.of(Sign.class), shapes()), past).read(Place.root(node, Flaws.strict()));
    }

    @Test
    void what_had_another_name_is_read_under_the_name_of_today() {
        Past past = new Past(Map.of("Box", "Square"), Map.of());

        assertThat(read(past, "{\"is\":\"Box\",\"colour\":\"red\"}")).contains(new Square("red"));
        assertThat(read(past, "{\"is\":\"Square\",\"colour\":\"red\"}")).contains(new Square("red"));
        assertThat(read(Past.NONE, "{\"is\":\"Box\",\"colour\":\"red\"}")).isEmpty();
    }

    @Test
    void what_had_a_part_less_is_read_with_what_that_part_was_then() {
        Past past = new Past(Map.of("Ring", "Circle"), Map.of("Circle.border", StringNode.valueOf("none")));

        assertThat(read(past, "{\"is\":\"Ring\",\"colour\":\"red\"}")).contains(new Circle("red", "none"));
        assertThat(read(past, "{\"is\":\"Circle\",\"colour\":\"red\",\"border\":\"blue\"}"))
                .contains(new Circle("red", "blue"));
        assertThat(read(Past.NONE, "{\"is\":\"Circle\",\"colour\":\"red\"}")).isEmpty();
    }

    @Test
    void two_kinds_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kinds(List.of(Twins.class), shapes()))
                .withMessage("two kinds are called One");
    }

    record Formed(int form, String text) {}

    record Named(String is, String text) {}

    record Doubles(double ratio, String text) {}

    record ByNumber(Map<Integer, String> names, String text) {}

    record Nested(Optional<Optional<String>> twice, String text) {}

    record PersonalList(Personal<List<String>> names) {}

    record PersonalRemovable(Personal<Removable> person) {}

    record Hidden(List<Personal<String>> names, String text) {}

    record Open(CharSequence text, String more) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                Formed.class,
                Named.class,
                Doubles.class,
                ByNumber.class,
                Nested.class,
                PersonalList.class,
                PersonalRemovable.class,
                Hidden.class,
                Open.class
            })
    void what_has_no_exact_form_is_refused_before_anything_is_written(Class<?> type) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordShape(type, shapes()));
    }
}
