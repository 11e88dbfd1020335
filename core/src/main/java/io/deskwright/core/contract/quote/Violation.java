package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.price.Ceiling;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.lifecycle.Flaw;
import java.util.Objects;

/**
 * A line of a quote that costs more than it may, or of which nobody can tell (WAR-11, 12).
 *
 * @param index its place, from 0
 * @param line the line
 * @param rule the rule that it must keep
 * @param ceiling the most that one may cost, or what is missing to tell
 */
public record Violation(int index, Line line, PriceRule rule, Ceiling ceiling) {

    /** Checks that all parts are there. */
    public Violation {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(ceiling, "ceiling");
    }

    /** {@return it as the flaw of a field} */
    public Flaw flaw() {
        return ceiling.flaw("lines[" + index + "].unitPrice", line.unitPrice().toString(), rule);
    }
}
