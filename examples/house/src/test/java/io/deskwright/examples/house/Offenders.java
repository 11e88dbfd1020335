package io.deskwright.examples.house;

import java.time.Instant;
import java.util.Date;
import java.util.Random;

/** Code that breaks the rules, so that the tests can show that the rules see it. */
@SuppressWarnings({"JavaUtilDate", "StringCaseLocaleUsage"}) // breaking rules is what these are for
final class Offenders {

    private Offenders() {}

    static final class ReadsTheClock {

        Instant now() {
            return Instant.now();
        }
    }

    static final class MakesADate {

        Date date() {
            return new Date();
        }
    }

    static final class TakesAChance {

        int roll() {
            return new Random().nextInt();
        }
    }

    static final class Shouts {

        String shout(String text) {
            return text.toUpperCase();
        }
    }

    static final class Formats {

        String text(int number) {
            return String.format("%d", number);
        }
    }

    static final class Prints {

        void print() {
            System.out.println("hello");
        }
    }

    static final class Floats {

        private final double ratio = 0.1;

        double ratio() {
            return ratio;
        }

        boolean isHalf(float of) {
            return of == ratio;
        }
    }
}
