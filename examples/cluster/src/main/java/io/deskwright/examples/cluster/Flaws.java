package io.deskwright.examples.cluster;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not fit. */
final class Flaws {

    private final List<String> all = new ArrayList<>();

    void add(Object where, String what) {
        all.add(where + ": " + what);
    }

    void unless(boolean fits, Object where, String what) {
        if (!fits) {
            add(where, what);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
