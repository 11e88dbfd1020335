package io.deskwright.examples.replay.desk;

import io.deskwright.core.lifecycle.Code;

/** What became of a row at the desk; there is nothing else, so that no row is dropped in silence. */
sealed interface Outcome {

    /** All its commands were done. */
    record Done() implements Outcome {}

    /**
     * A command was refused; those before it stay done, those after it were not tried.
     *
     * @param step the command
     * @param code why
     * @param strayed whether the ticket stood elsewhere than its incident before, as an earlier row was not done
     */
    record Refused(Step step, Code code, boolean strayed) implements Outcome {

        @Override
        public String toString() {
            return step + " " + code;
        }
    }

    /** No command stands for it. */
    record NoCommand(String reason) implements Outcome {

        @Override
        public String toString() {
            return reason;
        }
    }
}
