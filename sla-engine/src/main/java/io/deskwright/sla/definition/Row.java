package io.deskwright.sla.definition;

import java.util.List;

/**
 * One row of a text: its key and the cells after it.
 *
 * @param key the first cell
 * @param cells the cells after the key, in their order
 */
public record Row(Cell key, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * Compares the key.
     *
     * @param expected what it may read
     * @return whether the key reads so, to the letter
     */
    public boolean is(String expected) {
        return key.text().equals(expected);
    }

    /**
     * Notes a problem unless the number of cells lies between two bounds, and says whether it does.
     *
     * @param least the least number of cells after the key, inclusive
     * @param most the greatest number of cells after the key, inclusive
     * @param meaning what the cells are, for the message: {@code date | name}
     * @param problems takes the problem
     * @return whether the row may be read on
     */
    public boolean has(int least, int most, String meaning, Problems problems) {
        boolean fits = least <= cells.size() && cells.size() <= most;
        if (!fits) {
            problems.add(
                    key, "row '" + key.text() + "' has " + cells.size() + " cells after its key; it takes " + meaning);
        }
        return fits;
    }
}
