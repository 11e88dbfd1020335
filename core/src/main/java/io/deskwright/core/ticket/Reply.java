package io.deskwright.core.ticket;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * The system fault report [系统故障报告] with its seven parts (STM-17).
 *
 * @param handling the way of handling
 * @param operations what was done
 * @param handler who handled it, and how to reach him or her
 * @param handlingTime how long it took
 * @param course how it went
 * @param finishTime when it was finished
 * @param lessons what was learned [经验教训总结]
 */
@Value.Builder
public record Reply(
        String handling,
        String operations,
        String handler,
        String handlingTime,
        String course,
        String finishTime,
        String lessons) {

    /** Nothing is said. */
    public static final Reply NONE = new Reply("", "", "", "", "", "", "");

    /** Checks that all parts are there. */
    public Reply {
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(handlingTime, "handlingTime");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(finishTime, "finishTime");
        Objects.requireNonNull(lessons, "lessons");
    }

    /** Collects the parts; what is not set is not said. */
    public static final class Builder extends ReplyBuilder {

        /** Begins with nothing said. */
        public Builder() {
            from(NONE);
        }
    }
}
