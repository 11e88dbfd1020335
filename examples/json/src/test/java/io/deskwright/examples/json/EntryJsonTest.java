package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntryJsonTest {

    private static final Instant AT = Instant.parse("2026-01-31T09:00:00Z");
    private static final String ANSWERED =
            "{\"form\":1,\"caseId\":\"T-1\",\"sequence\":4,\"occurredAt\":\"2026-01-31T09:00:00Z\","
                    + "\"recordedAt\":\"2026-01-31T09:00:00Z\",\"actor\":{\"id\":\"wang\",\"role\":\"AGENT\"},"
                    + "\"event\":{\"is\":\"RequestAnswered\",\"personal\":{\"answer\":\"Press the button.\"}}}";

    private static Entry entry(Event event) {
        return new Entry(CaseId.of("T-1"), 4, AT, AT, new Actor("wang", Role.AGENT), Optional.empty(), event);
    }

    static List<String> lines() {
        return Corpus.lines(Corpus.ENTRIES);
    }

    @Test
    void an_entry_reads_as_the_documentation_shows() {
        Entry answered = entry(new RequestAnswered(Personal.of("Press the button.")));

        assertThat(EntryJson.write(answered)).isEqualTo(ANSWERED);
        assertThat(EntryJson.read(ANSWERED)).isEqualTo(answered);
    }

    @Test
    void what_was_removed_is_said_to_be_removed() {
        assertThat(EntryJson.write(entry(new RequestAnswered(Personal.removed()))))
                .endsWith("\"personal\":{\"answer\":{\"removed\":true}}}}");
    }

    @Property(tries = 60)
    void every_event_comes_back_as_it_was(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Samples.events().map(samples::entry).forEach(entry -> {
            String text = EntryJson.write(entry);

            assertThat(EntryJson.read(text)).isEqualTo(entry);
            assertThat(EntryJson.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(entry);
            assertThat(EntryJson.write(EntryJson.read(text))).isEqualTo(text);
        });
    }

    @Property(tries = 40)
    void personal_data_come_off_and_leave_the_rest_byte_by_byte(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Samples.events().map(samples::entry).forEach(entry -> {
            StoredEntry stored = EntryJson.split(entry);
            StoredEntry redacted = EntryJson.split(entry.redacted());

            assertThat(EntryJson.join(stored)).isEqualTo(entry);
            assertThat(redacted.lasting()).isEqualTo(stored.lasting()).doesNotContain("\"personal\"");
            assertThat(EntryJson.join(new StoredEntry(stored.lasting(), redacted.personal())))
                    .isEqualTo(entry.redacted());
        });
    }

    @Test
    void personal_data_that_are_lost_are_missed() {
        StoredEntry stored = EntryJson.split(entry(new RequestAnswered(Personal.of("Press the button."))));

        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> EntryJson.join(new StoredEntry(stored.lasting(), Optional.empty())))
                .withMessage("the entry cannot be read: event.personal.answer is missing");
    }

    @Test
    void personal_data_stand_in_one_place_only() {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> EntryJson.join(new StoredEntry(ANSWERED, Optional.empty())))
                .withMessage("the entry cannot be read: event.personal '{…}' stands in the lasting part");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_was_written_once_stays_readable_and_is_written_the_same(String line) {
        assertThat(EntryJson.write(EntryJson.read(line))).isEqualTo(line);
    }

    @Test
    void the_corpus_has_every_event() {
        Stream<String> absent = Samples.events()
                .filter(kind ->
                        lines().stream().noneMatch(line -> line.contains("\"is\":\"" + kind.getSimpleName() + "\"")))
                .flatMap(Corpus::entries);

        assertThat(absent).as("lines to add to " + Corpus.ENTRIES).isEmpty();
    }

    @Test
    void locale_and_zone_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(lines())
                    .allSatisfy(line ->
                            assertThat(EntryJson.write(EntryJson.read(line))).isEqualTo(line));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_order_in_which_a_store_keeps_fields_does_not_matter() {
        String shuffled = "{\"event\":{\"personal\":{\"answer\":\"Press the button.\"},\"is\":\"RequestAnswered\"},"
                + "\"actor\":{\"role\":\"AGENT\",\"id\":\"wang\"},\"sequence\":4,\"recordedAt\":\"2026-01-31T09:00:00Z\","
                + "\"occurredAt\":\"2026-01-31T09:00:00Z\",\"caseId\":\"T-1\", \"form\" : 1}";

        assertThat(EntryJson.write(EntryJson.read(shuffled))).isEqualTo(ANSWERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"form\":1        | \"form\":2          | form '2' is not a form that is read here; it is 1",
                "\"form\":1,       | ''                  | form is missing",
                "\"form\":1        | \"form\":1e0        | form '1' is not a form that is read here; it is 1",
                "\"T-1\"           | \" \"               | caseId ' ' breaks a rule: the name of a case has 1 to 200 characters",
                "\"T-1\"           | null                | caseId 'null' is not text",
                "\"sequence\":4    | \"sequence\":0      | document '{…}' breaks a rule: entries are numbered from 1, not 0",
                "\"sequence\":4    | \"sequence\":4.0    | sequence '4.0' is not a whole number",
                "\"sequence\":4    | \"sequence\":1e9999 | sequence '1E+9999' is not a whole number",
                "\"AGENT\"         | \"BOSS\"            | actor.role 'BOSS' is none of CUSTOMER, AGENT,",
                "{\"id\":\"wang\", | {                   | actor.id is missing",
                "{\"id\":\"wang\", | {\"id\":\"w\",\"at\":1, | actor.at '1' is not known here; known are [id, role]",
                "{\"is\":          | {\"was\":           | event.is is missing",
                "RequestAnswered   | java.lang.Runtime   | event.is 'java.lang.Runtime' is none of [Acknowledged,",
                "\"answer\":       | \"question\":       | event.personal.question '(personal)' is not known here",
                "\"answer\":       | \"question\":       | event.personal.answer is missing",
                "\"Press the button.\" | {\"removed\":false} | event.personal.answer '(personal)' is not text",
                "09:00:00Z\",\"a   | 08:00:00Z\",\"a     | document '{…}' breaks a rule: entry 4 of T-1 is recorded",
                "2026-01-31T09:00:00Z\",\"r | +10000-01-01T00:00:00Z\",\"r | is not an instant",
            })
    void what_is_wrong_is_told_with_its_place(String said, String instead, String told) {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> EntryJson.read(ANSWERED.replace(said, instead)))
                .withMessageContaining(told);
    }

    @Test
    void all_that_is_wrong_is_told_together() {
        String wrong = ANSWERED.replace("\"T-1\"", "1").replace("AGENT", "BOSS").replace("\"sequence\":4,", "");

        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> EntryJson.read(wrong))
                .satisfies(unreadable -> assertThat(unreadable.flaws())
                        .extracting(flaw -> flaw.field())
                        .containsExactly("sequence", "caseId", "actor.role"));
    }

    @Test
    void where_the_text_breaks_off_nothing_personal_is_told() {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> EntryJson.read(ANSWERED.replace("button.\"", "button.\\q\"")))
                .withMessageStartingWith("the entry cannot be read: line 1 column ")
                .withMessageNotContaining("Press");
    }

    @Test
    void what_could_not_be_read_back_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryJson.write(entry(new EngineerAssigned("a".repeat(100_001)))))
                .withMessageContaining("at most 100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryJson.write(entry(new EngineerAssigned("half \ud83d"))))
                .withMessageContaining("whole characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryJson.write(entry(new Event() {})))
                .withMessageContaining("no JSON form is known");
    }
}
