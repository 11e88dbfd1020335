package io.deskwright.core.fault;

import java.util.Objects;

/** What is known of a fact. Immutable and thread-safe. */
public sealed interface FactValue {

    /** {@return the value as a text of a pack writes it} */
    String word();

    /**
     * Compares two values as quantities: 1/10 is the same as 2/20.
     *
     * @param that the other value
     * @return whether a rule takes one for the other
     */
    default boolean isSameAs(FactValue that) {
        return equals(that);
    }

    /**
     * Yes or no.
     *
     * @param yes whether it is yes
     */
    record Flag(boolean yes) implements FactValue {

        @Override
        public String word() {
            return yes ? "yes" : "no";
        }
    }

    /**
     * A part of a volume, as it was counted: 1/10 and 2/20 are different counts of the same size.
     *
     * @param part the part, for one the number of errors; not negative
     * @param volume what it is a part of; positive
     */
    record Ratio(long part, long volume) implements FactValue, Comparable<Ratio> {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if {@code part} is negative or {@code volume} is not positive
         */
        public Ratio {
            if (part < 0) {
                throw new IllegalArgumentException("the part of a ratio is not negative, but it is " + part);
            }
            if (volume <= 0) {
                throw new IllegalArgumentException("the volume of a ratio is positive, but it is " + volume);
            }
        }

        /** Compares the sizes exactly, whatever the counts: by cross multiplication in 128 bits. */
        @Override
        public int compareTo(Ratio that) {
            int high = Long.compare(Math.multiplyHigh(part, that.volume), Math.multiplyHigh(that.part, volume));
            return high != 0 ? high : Long.compareUnsigned(part * that.volume, that.part * volume);
        }

        @Override
        public boolean isSameAs(FactValue that) {
            return that instanceof Ratio ratio && compareTo(ratio) == 0;
        }

        @Override
        public String word() {
            return part + "/" + volume;
        }
    }

    /**
     * A whole number, in the unit of its fact.
     *
     * @param amount the number
     */
    record Amount(long amount) implements FactValue {

        @Override
        public String word() {
            return Long.toString(amount);
        }
    }

    /**
     * A word out of a list, or any text.
     *
     * @param word the word
     */
    record Text(String word) implements FactValue {

        /**
         * Checks the word.
         *
         * @throws IllegalArgumentException if it is blank: what is not known is left out
         */
        public Text {
            Objects.requireNonNull(word, "word");
            if (word.isBlank()) {
                throw new IllegalArgumentException("a known fact says something; an unknown one is left out");
            }
        }
    }
}
