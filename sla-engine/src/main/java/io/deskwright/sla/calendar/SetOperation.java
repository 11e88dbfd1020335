package io.deskwright.sla.calendar;

import java.util.ArrayList;
import java.util.List;

/** How two sets of instants become one. */
enum SetOperation {
    UNION("or") {
        @Override
        Stretch combine(Stretch left, Stretch right) {
            return left.open() ? left : right.open() ? right : left.within(right);
        }

        @Override
        List<Window> combine(List<Window> left, List<Window> right) {
            List<Window> both = new ArrayList<>(left);
            both.addAll(right);
            return Windows.union(both);
        }
    },
    INTERSECTION("and") {
        @Override
        Stretch combine(Stretch left, Stretch right) {
            return !left.open() ? left : !right.open() ? right : left.within(right);
        }

        @Override
        List<Window> combine(List<Window> left, List<Window> right) {
            return Windows.minus(left, Windows.minus(left, right));
        }
    },
    DIFFERENCE("minus") {
        @Override
        Stretch combine(Stretch left, Stretch right) {
            return INTERSECTION.combine(left, right.complement());
        }

        @Override
        List<Window> combine(List<Window> left, List<Window> right) {
            return Windows.minus(left, right);
        }
    };

    private final String word;

    SetOperation(String word) {
        this.word = word;
    }

    /** Combines what two sets say of the span around one instant. */
    abstract Stretch combine(Stretch left, Stretch right);

    /** Combines the windows of two sets, both in order. */
    abstract List<Window> combine(List<Window> left, List<Window> right);

    @Override
    public String toString() {
        return word;
    }
}
