package io.deskwright.sla.definition;

import java.util.Objects;

/**
 * One cell of a row, with the place where it stands.
 *
 * @param text what stands in it, without the blanks around it; may be empty
 * @param source the name of the text that it stands in
 * @param line its line, from 1
 * @param column the column of its first character, from 1, counted in code points
 */
public record Cell(String text, String source, int line, int column) {

    public Cell {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    /** {@return source, line and column, as editors understand them} */
    public String place() {
        return source + ":" + line + ":" + column;
    }
}
