package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.stream.Stream;

/** Numbers that the contract does not state. */
final class FigureRules {

    private FigureRules() {}

    static Stream<Finding> wordsWithoutNumber(Terms terms, Surroundings surroundings) {
        return terms.targets().stream()
                .flatMap(target -> figures(target)
                        .filter(figure -> !isStated(figure))
                        .map(figure -> Finding.of(Code.WORD_WITHOUT_NUMBER, target.name())
                                .with("limit", Wording.of(figure.limit()))
                                .with("source", figure.basis().source())));
    }

    static Stream<Finding> noStatedFigure(Terms terms, Surroundings surroundings) {
        boolean stated = terms.targets().stream().flatMap(FigureRules::figures).anyMatch(FigureRules::isStated);
        return stated
                ? Stream.empty()
                : Stream.of(Finding.of(Code.NO_STATED_FIGURE, terms.name())
                        .with("targets", Wording.listed(terms.targetNames(), ", ")));
    }

    /** What is only measured has no figure. */
    private static Stream<Figure> figures(Target target) {
        return Stream.concat(Stream.of(target.figure()), target.outer().stream())
                .filter(figure -> !(figure.limit() instanceof Limit.Measured));
    }

    private static boolean isStated(Figure figure) {
        return figure.basis().kind() == Basis.Kind.STATED;
    }
}
