package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is odd about a calendar in the span for which it is used. */
final class CalendarRules {

    private CalendarRules() {}

    /** Terms that count elapsed time only do not care for hours, nor for holidays. */
    static Stream<Finding> ofTerms(Terms terms, Surroundings surroundings) {
        List<Limit> limits = terms.targets().stream()
                .flatMap(CalendarRules::figures)
                .map(Figure::limit)
                .toList();
        return surroundings.use().stream()
                .flatMap(use -> Stream.concat(
                        ifAny(limits, CalendarRules::hangsOnHours, hours(use)),
                        ifAny(limits, Limit::hangsOnHolidays, holidays(use))));
    }

    private static Stream<Figure> figures(Target target) {
        return Stream.concat(Stream.of(target.figure()), target.outer().stream());
    }

    private static boolean hangsOnHours(Limit limit) {
        return limit.countsWorkingTime() || limit instanceof Limit.ByReportTime;
    }

    private static Stream<Finding> ifAny(List<Limit> limits, Predicate<Limit> hangs, Stream<Finding> findings) {
        return limits.stream().anyMatch(hangs) ? findings : Stream.empty();
    }

    static Stream<Finding> hours(CalendarUse use) {
        Stream<Finding> none = use.isEverOpen()
                ? Stream.empty()
                : Stream.of(Finding.of(Code.NO_HOURS, use.calendar().name())
                        .with("from", use.from())
                        .with("through", use.through()));
        Stream<Finding> assumed = use.basis().kind() == Basis.Kind.STATED
                ? Stream.empty()
                : Stream.of(Finding.of(Code.ASSUMED_HOURS, use.calendar().name())
                        .with("source", use.basis().source()));
        return Stream.concat(none, assumed);
    }

    static Stream<Finding> holidays(CalendarUse use) {
        return use
                .calendar()
                .announcedThrough()
                .filter(use.through()::isAfter)
                .map(announced -> Finding.of(
                                Code.UNANNOUNCED_HOLIDAYS, use.calendar().name())
                        .with("announced", announced)
                        .with("through", use.through()))
                .stream();
    }
}
