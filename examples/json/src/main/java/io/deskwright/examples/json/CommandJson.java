package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.calendar.CountingPolicies;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands as a host receives them: {@code {"form":1,"command":"Reconsider","args":{"reason":"…"}}}.
 *
 * <p>No field, null and blank text are all "not said". Reading never throws: what is wrong is told together, field by
 * field, in the same refusal in which the core tells what is missing.
 */
public final class CommandJson {

    private static final int LONGEST = 1_000_000;
    private static final String COMMAND = "command";
    private static final String ARGS = "args";
    private static final StrictJson JSON = new StrictJson(LONGEST);
    private static final Kinds KINDS = new Kinds(List.of(TicketCommand.class), Shapes.counting(CountingPolicies.all()));

    private CommandJson() {}

    /**
     * Writes a command.
     *
     * @param command the command
     * @return its text
     * @throws IllegalArgumentException if it could not be read back
     */
    public static String write(TicketCommand command) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put(Document.FORM, Document.VERSION);
        root.put(COMMAND, Kinds.nameOf(command));
        return JSON.write(root.set(ARGS, KINDS.of(command).write(command)));
    }

    /**
     * Reads a command.
     *
     * @param text its text
     * @return the command, or what is wrong with it
     */
    public static Either<Refusal, TicketCommand> read(String text) {
        return read(JSON.read(text));
    }

    /**
     * Reads a command.
     *
     * @param utf8 its text in UTF-8
     * @return the command, or what is wrong with it
     */
    public static Either<Refusal, TicketCommand> read(byte[] utf8) {
        return read(JSON.read(utf8));
    }

    private static Either<Refusal, TicketCommand> read(Either<Flaw, JsonNode> parsed) {
        Flaws flaws = Flaws.lenient();
        if (parsed.isLeft()) {
            flaws.addInvalid(parsed.getLeft());
            return Either.left(flaws.refusal("JSON"));
        }
        Place root = Place.root(parsed.get(), flaws);
        Optional<TicketCommand> command = Document.body(root).flatMap(CommandJson::command);
        return command.<Either<Refusal, TicketCommand>>map(Either::right)
                .orElseGet(() -> Either.left(flaws.refusal(name(root))));
    }

    private static Optional<TicketCommand> command(Place root) {
        boolean isEnvelope = root.holdsOnly(List.of(COMMAND, ARGS));
        Optional<Object> command = KINDS.named(root.at(COMMAND), Past.NONE).flatMap(kind -> kind.read(args(root)));
        return command.filter(read -> isEnvelope).map(TicketCommand.class::cast);
    }

    /** The arguments; their paths are those that the core uses. */
    private static Place args(Place root) {
        JsonNode args = root.at(ARGS).node();
        boolean isWrong = root.at(ARGS).isSaid() && !args.isObject();
        return new Place(args, isWrong ? ARGS : "", root.flaws());
    }

    private static String name(Place root) {
        Place command = root.at(COMMAND);
        return command.node().isString() && command.isSaid() ? Shown.node(command.node()) : "JSON";
    }
}
