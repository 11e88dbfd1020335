package io.deskwright.sla.lint;

import io.deskwright.sla.lint.Comparison.Promise;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd between promises that end at the same stop. */
final class StopRules {

    private StopRules() {}

    static Stream<Finding> severalLimits(Terms terms, Surroundings surroundings) {
        Comparison comparison = new Comparison(surroundings.use());
        return promises(terms).flatMap(target -> beside(target, terms, comparison).stream());
    }

    private static Stream<Target> promises(Terms terms) {
        return terms.targets().stream().filter(Chain::isPromise);
    }

    /** The strictest one is the target; the looser ones beside it are what is found (AMB-01). */
    private static Optional<Finding> beside(Target target, Terms terms, Comparison comparison) {
        List<Promise> together = promises(terms)
                .filter(other -> other.equals(target) || isBeside(target, other, terms))
                .map(other -> new Promise(Chain.of(other), Map.of()))
                .toList();
        Promise own = new Promise(Chain.of(target), Map.of());
        return comparison
                .strictest(together)
                .filter(strictest -> !strictest.equals(own))
                .map(strictest -> beside(own, strictest, comparison));
    }

    private static boolean isBeside(Target one, Target other, Terms terms) {
        return !one.name().equals(other.name())
                && one.start().equals(other.start())
                && one.stop().equals(other.stop())
                && Cases.ofAll(List.of(one, other), terms).isPresent();
    }

    private static Finding beside(Promise own, Promise strictest, Comparison comparison) {
        Target target = own.chain().last();
        Target other = strictest.chain().last();
        Optional<String> evidence = comparison.looser(own, strictest);
        boolean special =
                Cases.of(target).isWithin(Cases.of(other)) && !Cases.of(other).isWithin(Cases.of(target));
        if (special && evidence.isPresent()) {
            return Finding.of(Code.LOOSER_SPECIAL_CASE, target.name())
                    .with("conditions", Wording.of(target.when()))
                    .with("stop", target.stop())
                    .with("limit", own)
                    .with("other", other.name())
                    .with("otherLimit", strictest)
                    .with("evidence", evidence.get());
        }
        return Finding.of(Code.TWO_LIMITS, target.name())
                .with("start", target.start())
                .with("stop", target.stop())
                .with("limit", own)
                .with("other", other.name())
                .with("otherLimit", strictest);
    }

    static Stream<Finding> pastOuterLimit(Terms terms, Surroundings surroundings) {
        Comparison comparison = new Comparison(surroundings.use());
        return promises(terms)
                .flatMap(target -> Stream.concat(
                        pastOwn(target, terms, comparison).stream(),
                        earlier(Chain.of(target), terms).flatMap(chain -> pastOthers(chain, terms, comparison))));
    }

    private static Optional<Finding> pastOwn(Target target, Terms terms, Comparison comparison) {
        return target.outer()
                .flatMap(outer -> Cases.ofAll(List.of(target), terms)
                        .flatMap(cases -> past(
                                new Promise(Chain.of(target, target.figure()), cases.example()),
                                target,
                                outer,
                                comparison)));
    }

    /** The chains of two links and more that end in a target, with whatever applies to one case. */
    private static Stream<Chain> earlier(Chain chain, Terms terms) {
        return promises(terms)
                .filter(chain::mayFollow)
                .map(chain::after)
                .filter(longer -> Cases.ofAll(longer.links(), terms).isPresent())
                .flatMap(longer -> Stream.concat(Stream.of(longer), earlier(longer, terms)));
    }

    private static Stream<Finding> pastOthers(Chain chain, Terms terms, Comparison comparison) {
        return promises(terms)
                .filter(other -> other.start().equals(chain.start())
                        && other.stop().equals(chain.last().stop()))
                .flatMap(other -> pastOther(chain, other, terms, comparison).stream());
    }

    private static Optional<Finding> pastOther(Chain chain, Target other, Terms terms, Comparison comparison) {
        List<Target> together = new ArrayList<>(chain.links());
        together.add(other);
        return Cases.ofAll(together, terms)
                .map(Cases::example)
                .flatMap(facts -> latest(chain, facts, terms, comparison)
                        .flatMap(latest -> past(latest, other, other.outer().orElseGet(other::figure), comparison)));
    }

    /** Of several ways to the same start the strictest one says how late it may be. */
    private static Optional<Promise> latest(
            Chain chain, Map<String, String> facts, Terms terms, Comparison comparison) {
        List<Target> applying = terms.targetNames().stream()
                .flatMap(name -> terms.select(name, facts).stream())
                .toList();
        return comparison.strictest(Chain.endingIn(chain.last(), applying)
                .filter(way -> !way.isSingle() && way.start().equals(chain.start()))
                .map(way -> new Promise(way, facts))
                .toList());
    }

    private static Optional<Finding> past(Promise latest, Target other, Figure outer, Comparison comparison) {
        Target target = latest.chain().last();
        return comparison
                .looser(latest, new Promise(Chain.of(other, outer), latest.facts()))
                .map(evidence -> Finding.of(Code.PAST_OUTER_LIMIT, target.name())
                        .with("stop", target.stop())
                        .with("chain", latest.chain().inFull())
                        .with("other", other.name())
                        .with("outer", Wording.of(outer))
                        .with("evidence", evidence));
    }
}
