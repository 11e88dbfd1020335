package io.deskwright.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Who can be sent, the best first, and why nobody else can (SVC-05, SVC-07, SVC-25). Everybody who holds the role that is
 * needed stands in one of the two lists. Immutable and thread-safe.
 *
 * @param candidates who can be sent: the nearest first, then who has the least to do, then by id
 * @param unsuited who cannot, by id
 */
public record Staffing(List<Candidate> candidates, List<Unsuited> unsuited) {

    /** Takes copies. */
    public Staffing {
        candidates = List.copyOf(candidates);
        unsuited = List.copyOf(unsuited);
    }

    /**
     * Somebody who can be sent.
     *
     * @param person who
     * @param distance the steps up the tree of regions, as {@link Organisation#distance} counts them
     * @param load how many tickets he or she has open
     */
    public record Candidate(String person, int distance, int load) {

        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(Candidate::load)
                .thenComparing(Candidate::person);

        /** Checks that the person is there. */
        public Candidate {
            Objects.requireNonNull(person, "person");
        }
    }

    /**
     * Somebody who cannot be sent.
     *
     * @param person who
     * @param reasons all reasons why not, at least one
     */
    public record Unsuited(String person, List<Reason> reasons) {

        /** Takes a copy. */
        public Unsuited {
            Objects.requireNonNull(person, "person");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason why somebody cannot be sent.
     *
     * @param code why
     * @param what what is lacking; empty where the code says it all
     */
    public record Reason(Code code, String what) {

        /** Why somebody cannot be sent. */
        public enum Code {
            /** He or she works neither for the provider nor for a partner. */
            OTHER_SIDE("works for the side {what}", "属于 {what} 方"),
            /** No region holds both the work and the person. */
            OUT_OF_REGION("does not work in a region around {what}", "不在 {what} 所属区域内工作"),
            /** The work needs a skill. */
            LACKS_SKILL("lacks the skill {what}", "缺少技能 {what}"),
            /** The work needs a certificate. */
            LACKS_CERTIFICATE("lacks a certificate of {what}", "缺少 {what} 的认证"),
            /** The roster says so. */
            NOT_ON_DUTY("is not on duty", "未在值班");

            private final String english;
            private final String chinese;

            Code(String english, String chinese) {
                this.english = english;
                this.chinese = chinese;
            }
        }

        /** Checks that all parts are there. */
        public Reason {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(what, "what");
        }

        /** {@return the reason in English, to be said of a person} */
        public String english() {
            return code.english.replace("{what}", what);
        }

        /** {@return the reason in Chinese, to be said of a person} */
        public String chinese() {
            return code.chinese.replace("{what}", what);
        }
    }

    /**
     * Looks for people.
     *
     * @param organisation who there is
     * @param need whom the work needs
     * @param load how many tickets people have open, by id; who is not in it has none
     * @param onDuty tells of an id whether that person can be sent now
     * @return who can be sent, and why nobody else can
     */
    public static Staffing of(
            Organisation organisation, Need need, Map<String, Integer> load, Predicate<String> onDuty) {
        List<Candidate> candidates = new ArrayList<>();
        List<Unsuited> unsuited = new ArrayList<>();
        for (Person person : organisation.with(need.role())) {
            OptionalInt distance = distance(organisation, need, person);
            List<Reason> reasons = new ArrayList<>();
            reasons.addAll(wrongSide(organisation.side(person), need));
            reasons.addAll(when(distance.isEmpty(), Reason.Code.OUT_OF_REGION, need.region()));
            reasons.addAll(lacking(need, person));
            reasons.addAll(when(!onDuty.test(person.id()), Reason.Code.NOT_ON_DUTY, ""));
            if (reasons.isEmpty()) {
                int open = load.getOrDefault(person.id(), 0);
                candidates.add(new Candidate(person.id(), distance.orElseThrow(), open));
            } else {
                unsuited.add(new Unsuited(person.id(), reasons));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return new Staffing(candidates, unsuited);
    }

    private static OptionalInt distance(Organisation organisation, Need need, Person person) {
        return need.region().isEmpty() ? OptionalInt.of(0) : organisation.distance(need.region(), person.region());
    }

    /** Whom the customer or a maker calls an engineer is not ours to send. */
    private static List<Reason> wrongSide(Party.Kind side, Need need) {
        return when(side.actsAs(need.role()) != need.role(), Reason.Code.OTHER_SIDE, side.name());
    }

    private static List<Reason> lacking(Need need, Person person) {
        List<Reason> lacking = new ArrayList<>();
        for (String skill : need.skills()) {
            lacking.addAll(when(!person.skills().contains(skill), Reason.Code.LACKS_SKILL, skill));
        }
        need.certificate()
                .filter(maker -> !person.certificates().contains(maker))
                .ifPresent(maker -> lacking.add(new Reason(Reason.Code.LACKS_CERTIFICATE, maker)));
        return lacking;
    }

    private static List<Reason> when(boolean isSo, Reason.Code code, String what) {
        return isSo ? List.of(new Reason(code, what)) : List.of();
    }

    /** {@return the candidate to send; empty if there is none} */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /**
     * Tells why somebody cannot be sent.
     *
     * @param person who
     * @return the reasons; none if he or she can be sent, or does not hold the role at all
     */
    public List<Reason> whyNot(String person) {
        return unsuited.stream()
                .filter(each -> each.person().equals(person))
                .flatMap(each -> each.reasons().stream())
                .toList();
    }
}
