package io.deskwright.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JourneyFormatTest {

    private static final String JOURNEY = """
            {'id': 'x', 'contract': {'policy': 'P001'}, 'steps': [
              {'at': '2026-03-02T09:00:00+08:00', 'actor': {'id': 'a1', 'role': 'AGENT'}, 'command': 'Receive',
               'args': {'caller': {'name': 'Li Wei', 'contact': '110'}, 'description': 'no light'},
               'expect': {'state': 'RECEIVED', 'events': ['TicketReceived']}},
              {'at': '2026-03-02T09:05:00+08:00', 'actor': {'id': 'a1', 'role': 'AGENT'}, 'command': 'Classify',
               'args': {'type': ' '}, 'expect': {'refused': 'MISSING', 'field': 'type'}},
              {'at': '2026-03-02T09:06:00+08:00', 'actor': {'id': 'a1', 'role': 'AGENT'}, 'command': 'Classify',
               'args': {'type': 'INSTALL'}, 'expectedVersion': 1,
               'expect': {'state': 'DISPATCHING', 'events': ['TypeDetermined']}}],
             'final': {'state': 'DISPATCHING', 'openObligations': [], 'assignee': null, 'surveyInvitations': 0,
               'handleSpent': null, 'returnsToDispatch': 0},
             'finalOthers': {'t2': {'state': 'NONE'}}}
            """;

    private final ObjectMapper json = new ObjectMapper();

    private Outcome run(JsonNode journey) {
        assertThat(new JourneyFormat().recognises(journey)).isTrue();
        return new JourneyFormat().run("x", new Fields(journey));
    }

    private String complaint(String singleQuoted) {
        try {
            Outcome outcome = run(json.readTree(singleQuoted.replace('\'', '"')));
            return outcome.passed() ? "passed" : outcome.got().replace('"', '\'');
        } catch (Fields.UnreadableCase refused) {
            return String.valueOf(refused.getMessage()).replace('"', '\'');
        }
    }

    private static String changed(String part, String into) {
        assertThat(JOURNEY).contains(part);
        return JOURNEY.replace(part, into);
    }

    @Test
    void a_journey_that_lacks_nothing_passes() {
        assertThat(complaint(JOURNEY)).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'state': 'RECEIVED' | 'state': 'RESOLVED' | step 1: {events=[TicketReceived], state=RECEIVED}",
                "['TicketReceived'] | [] | step 1: {events=[TicketReceived], state=RECEIVED}",
                "['TicketReceived'] | ['TicketReceived', 'NoteAdded'] | step 1: {events=[TicketReceived], state=RECEIVED}",
                "['TypeDetermined'] | ['SeveritySet'] | step 3: {events=[TypeDetermined], state=DISPATCHING}",
                "'field': 'type' | 'field': 'severity' | step 2: {field=type, refused=MISSING}",
                "'refused': 'MISSING' | 'refused': 'INVALID' | step 2: {field=type, refused=MISSING}",
                "'type': ' ' | 'type': 'INSTALL' | step 2: {events=[TypeDetermined], state=DISPATCHING}",
                "'type': 'INSTALL' | 'type': null | step 3: {field=type, refused=MISSING}",
                "'expectedVersion': 1 | 'expectedVersion': 0 | step 3: {refused=STALE_VERSION}",
                "'final': {'state': 'DISPATCHING' | 'final': {'state': 'CLOSED' | {t1={assignee=null, "
            })
    void what_a_step_yields_otherwise_is_told(String part, String into, String told) {
        assertThat(complaint(changed(part, into))).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 'x' | 'id': 'x', 'note': 1 | field 'note' is unknown",
                "'policy': 'P001' | 'policies': 'P001' | field 'policies' is unknown",
                "'policy': 'P001' | 'policy': 'P009' | policy 'P009' is unknown",
                "'policy': 'P001' | 'devices': [{'serial': 'S', 'maker': 'M'}] | field 'maker' is unknown",
                "'policy': 'P001' | 'entitlements': [{'serial': 'S'}] | field 'kind' is missing",
                "'command': 'Receive' | 'command': 'Accept' | step 1: command 'Accept' is unknown",
                "'command': 'Receive' | 'by': 'Receive' | step 1: field 'by' is unknown",
                "'role': 'AGENT' | 'role': 'BOSS' | step 1: field 'role' is not readable: BOSS",
                "'type': 'INSTALL' | 'type': 'REPAIR' | step 3: field 'type' is not readable: REPAIR",
                "'type': 'INSTALL' | 'type': 7 | step 3: field 'type' is not text: 7",
                "'expectedVersion': 1 | 'expectedVersion': 2 | step 3: t1 has had 1 accepted steps, not 2",
                "09:06:00 | 08:06:00 | step 3: field 'at' goes back",
                "{'refused': 'MISSING', 'field': 'type'} | {} | step 2: field 'expect' is empty",
                "{'refused': 'MISSING', 'field': 'type'} | {'refused': 'MISSING'} | step 2: field 'field' is missing",
                "{'refused': 'MISSING' | {'refused': 'CLOSED' | step 2: field 'field' is unknown",
                "{'refused': 'MISSING' | {'state': 'RECEIVED', 'refused': 'MISSING' | step 2: field 'state' is unknown",
                "['TicketReceived'] | ['Received'] | step 1: event 'Received' is unknown",
                "'events': ['TicketReceived'] | 'optionalEvents': [] | step 1: field 'events' is missing",
                "'openObligations' | 'obligations' | field 'obligations' is unknown",
                "'final': {'state': 'DISPATCHING', | 'final': { | field 'state' is missing",
                "'finalOthers': {'t2': {'state': 'NONE'}} | 'finalOthers': {} | field 'finalOthers' is empty",
                "'t2': {'state' | 't1': {'state' | 'finalOthers' names t1, whose end is 'final'"
            })
    void what_cannot_be_checked_fails(String part, String into, String told) {
        assertThat(complaint(changed(part, into))).startsWith(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect", "at", "actor", "command", "args"})
    void a_step_that_lacks_something_fails(String field) {
        assertFound(step -> true, step -> step.remove(field));
    }

    @Test
    void a_journey_without_steps_or_end_fails() {
        assertThat(complaint("{'steps': [], 'contract': {}, 'final': {'state': 'NONE'}}"))
                .startsWith("field 'steps' is empty");
        assertThat(complaint("{'steps': [], 'contract': {}}")).isEqualTo("field 'final' is missing");
    }

    @Test
    void an_optional_event_may_appear_or_not() {
        String optional = "'optionalEvents': ['CoverageDecided', 'TypeDetermined']";

        assertThat(complaint(changed("'events': ['TypeDetermined']", "'events': [], " + optional)))
                .isEqualTo("passed");
        assertThat(complaint(changed("'events': ['TypeDetermined']", "'events': ['TypeDetermined'], " + optional)))
                .isEqualTo("passed");
        assertThat(complaint(changed("'events': ['TypeDetermined']", "'events': ['NoteAdded'], " + optional)))
                .startsWith("step 3: {events=[], state=DISPATCHING}");
    }

    @Test
    void every_planted_error_of_a_step_is_found() {
        assertFound(accepted(), step -> expect(step).put("state", "ELSEWHERE"));
        assertFound(accepted(), step -> events(expect(step)).remove(0));
        assertFound(accepted(), step -> events(expect(step)).add("ServiceRestored"));
        assertFound(accepted(), step -> step.putObject("expect").put("refused", "CLOSED"));
        assertFound(refused(), step -> step.putObject("expect").put("refused", "NO_CODE"));
        assertFound(refused().and(expecting("field")), step -> expect(step).put("field", "other"));
    }

    @Test
    void every_planted_error_of_a_successor_is_found() {
        Predicate<ObjectNode> succeeded = expecting("successor");

        assertFound(succeeded, step -> expect(step).remove("successor"));
        assertFound(succeeded, step -> successor(step).put("state", "ELSEWHERE"));
        assertFound(succeeded, step -> events(successor(step)).removeAll());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state | 'ELSEWHERE'",
                "closeReason | 'DUPLICATE'",
                "assignee | 'e99'",
                "handleSpent | 'PT1S'",
                "surveyInvitations | 9",
                "returnsToDispatch | 9",
                "openObligations | ['SURVEY']"
            })
    void every_planted_error_of_an_end_is_found(String field, String wrong) {
        JsonNode error = json.readTree(wrong.replace('\'', '"'));
        int planted = 0;
        for (ObjectNode journey : journeys()) {
            List<JsonNode> ends = new ArrayList<>(List.of(journey.get("final")));
            journey.path("finalOthers").forEach(ends::add);
            for (JsonNode end : ends) {
                if (end.has(field)) {
                    JsonNode right = ((ObjectNode) end).replace(field, error);
                    assertThat(run(journey).passed())
                            .as("%s of %s", field, journey.get("id"))
                            .isFalse();
                    ((ObjectNode) end).replace(field, right);
                    planted++;
                }
            }
        }
        assertThat(planted).isPositive();
    }

    /** Plants an error in every step that is fit for it, one at a time. */
    private void assertFound(Predicate<ObjectNode> fit, Consumer<ObjectNode> error) {
        int planted = 0;
        for (ObjectNode journey : journeys()) {
            ArrayNode steps = (ArrayNode) journey.get("steps");
            for (int i = 0; i < steps.size(); i++) {
                JsonNode right = steps.get(i);
                ObjectNode wrong = (ObjectNode) right.deepCopy();
                if (fit.test(wrong)) {
                    error.accept(wrong);
                    steps.set(i, wrong);
                    assertThat(run(journey).passed())
                            .as("step %s of %s", i + 1, journey.get("id"))
                            .isFalse();
                    steps.set(i, right);
                    planted++;
                }
            }
        }
        assertThat(planted).isPositive();
    }

    private List<ObjectNode> journeys() {
        List<ObjectNode> journeys = new ArrayList<>();
        for (String file : List.of("journeys/hand.json", "journeys/after.json")) {
            InputStream open = Objects.requireNonNull(getClass().getResourceAsStream(file));
            json.readTree(open).forEach(journey -> journeys.add((ObjectNode) journey));
        }
        return journeys;
    }

    private static Predicate<ObjectNode> accepted() {
        return expecting("state");
    }

    private static Predicate<ObjectNode> refused() {
        return expecting("refused");
    }

    private static Predicate<ObjectNode> expecting(String field) {
        return step -> expect(step).has(field);
    }

    private static ObjectNode expect(ObjectNode step) {
        return (ObjectNode) step.get("expect");
    }

    private static ObjectNode successor(ObjectNode step) {
        return (ObjectNode) expect(step).get("successor");
    }

    private static ArrayNode events(ObjectNode expectation) {
        return (ArrayNode) expectation.get("events");
    }
}
