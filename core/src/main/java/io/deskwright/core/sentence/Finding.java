package io.deskwright.core.sentence;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing to ask the author of a definition: it is valid, and yet may not mean what it says. Immutable and thread-safe.
 *
 * @param <C> what can be found in definitions of that kind
 * @param code what is found
 * @param subject what it is found on, by name; what that is {@code C} says
 * @param data what yields it, by name
 */
public record Finding<C extends Finding.Code>(C code, String subject, Map<String, String> data) {

    /** What a finding says: its sentences name the subject and the data of the finding in braces. */
    public interface Code {

        /** {@return the sentence in English} */
        String english();

        /** {@return the sentence in Chinese} */
        String chinese();
    }

    /** Takes a copy of the data. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }

    /**
     * Finds something.
     *
     * @param <C> what can be found
     * @param code what is found
     * @param subject what it is found on
     * @return the finding, without data
     */
    public static <C extends Code> Finding<C> of(C code, String subject) {
        return new Finding<>(code, subject, Map.of());
    }

    /**
     * Says what yields it.
     *
     * @param name the name of it
     * @param value what it is
     * @return this finding with that
     */
    public Finding<C> with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, value.toString());
        return new Finding<>(code, subject, more);
    }

    /** {@return the finding as an English sentence} */
    public String english() {
        return filled(code.english());
    }

    /** {@return the finding as a Chinese sentence} */
    public String chinese() {
        return filled(code.chinese());
    }

    private String filled(String sentence) {
        return Sentence.filled(
                sentence, name -> Optional.ofNullable(name.equals("subject") ? subject : data.get(name)));
    }

    /** Returns the code and the sentence in English. */
    @Override
    public String toString() {
        return code + ": " + english();
    }
}
