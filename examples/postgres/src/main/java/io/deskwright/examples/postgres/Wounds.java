package io.deskwright.examples.postgres;

import io.deskwright.examples.postgres.Verdict.Wound;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to a bound. */
final class Wounds {

    private final List<Wound> all = new ArrayList<>();

    void add(String table, String place, String what) {
        if (all.size() < Verdict.MOST) {
            all.add(new Wound(table, place, what));
        }
    }

    List<Wound> all() {
        return all;
    }
}
