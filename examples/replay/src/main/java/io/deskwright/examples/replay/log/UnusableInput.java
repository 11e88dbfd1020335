package io.deskwright.examples.replay.log;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in one line why a file cannot be used. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public static UnusableInput unreadable(String file, Exception refused) {
        return new UnusableInput(file + " cannot be read: " + reason(refused));
    }

    private static String reason(Exception refused) {
        Throwable root = root(refused);
        if (root instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (root instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (root instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return root instanceof IOException || root == refused
                ? String.valueOf(root.getMessage())
                : refused.getMessage() + ": " + root.getMessage();
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : root(cause);
    }
}
