package io.deskwright.examples.packs;

/** Says in one line what is wrong with what the user gave. */
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInput(String message) {
        super(message);
    }
}
