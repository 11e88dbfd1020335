package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Terms;
import java.util.stream.Stream;

/** One way to read terms. It finds nothing where what it needs is not given. */
@FunctionalInterface
interface Rule {

    Stream<Finding> read(Terms terms, Surroundings surroundings);
}
