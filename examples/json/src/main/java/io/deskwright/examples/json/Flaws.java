package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document, so that it can be told together; what is missing comes first. */
final class Flaws {

    /** A hostile document is not answered with a longer one. */
    private static final int MOST = 50;

    private final boolean nothingMayBeSaid;
    private final List<Flaw> missing = new ArrayList<>();
    private final List<Flaw> invalid = new ArrayList<>();

    private Flaws(boolean nothingMayBeSaid) {
        this.nothingMayBeSaid = nothingMayBeSaid;
    }

    /** For what a program wrote: every field is there, and null never is. */
    static Flaws strict() {
        return new Flaws(false);
    }

    /** For what somebody says: null and blank text are as good as no field. */
    static Flaws lenient() {
        return new Flaws(true);
    }

    boolean nothingMayBeSaid() {
        return nothingMayBeSaid;
    }

    void addMissing(String field) {
        add(missing, new Flaw(field, "", "is missing", "缺失"));
    }

    void addInvalid(Flaw flaw) {
        add(invalid, flaw);
    }

    private static void add(List<Flaw> flaws, Flaw flaw) {
        if (flaws.size() < MOST) {
            flaws.add(flaw);
        }
    }

    boolean isEmpty() {
        return missing.isEmpty() && invalid.isEmpty();
    }

    List<Flaw> all() {
        List<Flaw> all = new ArrayList<>(missing);
        all.addAll(invalid);
        return all;
    }

    /** Where something is missing that gives the code, as where the core refuses. */
    Refusal refusal(String command) {
        return Refusal.of(missing.isEmpty() ? Code.INVALID : Code.MISSING, all())
                .with("command", command);
    }
}
