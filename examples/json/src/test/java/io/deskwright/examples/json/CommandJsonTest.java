package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.Symptom;
import io.deskwright.core.ticket.command.Intake.Classify;
import io.deskwright.core.ticket.command.TicketCommand;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandJsonTest {

    private static String said(String command, String args) {
        return "{\"form\":1,\"command\":\"%s\",\"args\":%s}".formatted(command, args);
    }

    private static Refusal refused(String text) {
        return CommandJson.read(text).getLeft();
    }

    static List<String> lines() {
        return Corpus.lines(Corpus.COMMANDS);
    }

    @Property(tries = 60)
    void every_command_comes_back_as_it_was(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Samples.kinds(TicketCommand.class)
                .map(kind -> (TicketCommand) samples.of(kind))
                .forEach(command -> {
                    String text = CommandJson.write(command);

                    assertThat(CommandJson.read(text)).isEqualTo(Either.right(command));
                    assertThat(CommandJson.read(text.getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(Either.right(command));
                });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_was_written_once_stays_readable_and_is_written_the_same(String line) {
        assertThat(CommandJson.read(line).map(CommandJson::write)).isEqualTo(Either.right(line));
    }

    @Test
    void the_corpus_has_every_command() {
        Stream<String> absent = Samples.kinds(TicketCommand.class)
                .filter(kind -> lines().stream()
                        .noneMatch(line -> line.contains("\"command\":\"" + kind.getSimpleName() + "\"")))
                .flatMap(Corpus::commands);

        assertThat(absent).as("lines to add to " + Corpus.COMMANDS).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "\"\"",
                "{\"type\":null,\"severity\":null,\"basis\":\"\",\"reason\":\" \",\"symptom\":null}",
                "{\"symptom\":{}}",
                "{\"symptom\":{\"symptom\":\"\",\"faultTime\":\" \"}}",
            })
    void nothing_null_and_blank_are_all_not_said(String args) {
        Classify nothing = new Classify(Optional.empty(), "", Optional.empty(), "", Symptom.NONE, Optional.empty());

        assertThat(CommandJson.read(said("Classify", args))).isEqualTo(Either.right(nothing));
    }

    @Test
    void arguments_may_be_left_out_altogether() {
        assertThat(CommandJson.read("{\"form\":1,\"command\":\"Close\"}").isRight())
                .isTrue();
    }

    @Test
    void of_no_command_anything_is_said_without_an_answer() {
        Samples.kinds(TicketCommand.class).forEach(kind -> {
            Either<Refusal, TicketCommand> read = CommandJson.read(said(kind.getSimpleName(), "{}"));

            assertThat(read.isRight() || read.getLeft().code() == Code.MISSING).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fly       | {}                      | INVALID | Fly: command 'Fly' is none of [AcceptQuote,",
                "Close     | {\"why\":1}             | INVALID | Close: why '1' is not known here; known are []",
                "Close     | []                      | INVALID | Close: args '[…]' is not an object",
                "Cancel    | {\"reason\":1}          | INVALID | Cancel: reason '1' is not text",
                "Cancel    | {\"reason\":\"\\ud83d\"} | INVALID | half a character",
                "Classify  | {\"type\":\"SELL\"}     | INVALID | type 'SELL' is none of INSTALL, AFTER_SALES",
                "Classify  | {\"symptom\":{\"faultTime\":\"now\"}} | INVALID | symptom.faultTime 'now' is not an instant",
                "Escalate  | {\"rung\":2147483648}   | INVALID | rung '2147483648' is not between -2147483648 and 2147483647",
                "Escalate  | {\"rung\":\"1\"}        | INVALID | rung '1' is not a whole number",
                "Redact    | {\"entry\":99999999999999999999} | INVALID | entry '99999999999999999999' is not between",
                "AddNote   | {\"isInternal\":\"yes\"} | INVALID | isInternal 'yes' is neither true nor false",
                "SendQuote | {\"lines\":{}}          | INVALID | lines '{…}' is not an array",
                "SendQuote | {\"lines\":[{\"text\":\"a\"}]} | MISSING | SendQuote lacks lines[0].amount",
                "SendQuote | {\"lines\":[null]}      | MISSING | SendQuote lacks lines[0].amount",
                "SendQuote | {\"lines\":[{\"amount\":12.5}]} | INVALID | lines[0].amount '12.5' is not an amount in quotes",
                "SendQuote | {\"lines\":[{\"amount\":\"1e999999999\"}]} | INVALID | is not an amount",
                "SendQuote | {\"lines\":[{\"amount\":1e999999999}]} | INVALID | lines[0].amount '1E+999999999' is not an amount",
                "SendQuote | {\"lines\":[{\"amount\":\"NaN\"}]} | INVALID | lines[0].amount 'NaN' is not an amount",
                "SendQuote | {\"lines\":[{\"amount\":\"١٢\"}]} | INVALID | is not an amount",
                "BookVisit | {\"appointment\":{\"to\":\"2026-01-01T00:00:00Z\"}} | MISSING | BookVisit lacks appointment.from",
            })
    void what_is_wrong_is_refused_with_its_field(String command, String args, Code code, String told) {
        Refusal refusal = refused(said(command, args));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.english()).contains(told);
        assertThat(refusal.chinese()).isNotBlank();
    }

    @Test
    void all_that_is_wrong_is_told_together_and_what_is_missing_first() {
        Refusal refusal = refused("{\"form\":1,\"command\":\"SendQuote\",\"now\":true,"
                + "\"args\":{\"lines\":[{\"text\":7},{\"text\":\"a\",\"amount\":\"x\"}],\"exchangePrice\":1}}");

        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(refusal.fields())
                .containsExactly("lines[0].amount", "now", "lines[0].text", "lines[1].amount", "exchangePrice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | JSON: document '' is empty",
                "[]                      | JSON: document '[…]' is not an object",
                "{}                      | JSON lacks form",
                "{\"form\":1}            | JSON lacks command",
                "{\"form\":1,\"command\":7} | JSON: command '7' is none of",
                "{\"form\":0}            | JSON: form '0' is not a form that is read here; it is 1",
            })
    void an_envelope_that_is_wrong_is_refused(String text, String told) {
        assertThat(refused(text).english()).startsWith(told);
    }

    @Test
    void a_hostile_document_is_not_answered_with_a_longer_one() {
        StringBuilder args = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 50_000; i++) {
            args.append(",\"a").append(i).append("\":1");
        }

        Refusal refusal = refused(said("Close", args + "}"));

        assertThat(refusal.flaws()).hasSize(50);
    }

    @Test
    void huge_numbers_cost_no_time() {
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 1_000; i++) {
                refused(said("Redact", "{\"entry\":1e999999999}"));
                refused(said("SendQuote", "{\"lines\":[{\"amount\":\"1e999999999\",\"cap\":\"1e-999999999\"}]}"));
            }
        });
    }
}
