package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one line what is wrong with a document that should be readable. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    UnreadableJson(String what, List<Flaw> flaws) {
        super("the " + what + " cannot be read: "
                + flaws.stream().map(UnreadableJson::said).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    private static String said(Flaw flaw) {
        return flaw.value().isEmpty()
                ? flaw.field() + " " + flaw.rule()
                : flaw.field() + " '" + flaw.value() + "' " + flaw.rule();
    }

    /** {@return what is wrong, with its place} */
    public List<Flaw> flaws() {
        return flaws;
    }
}
