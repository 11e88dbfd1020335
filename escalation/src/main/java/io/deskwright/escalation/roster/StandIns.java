package io.deskwright.escalation.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stands in for whom (FEATURES 31). */
record StandIns(List<Absence> absences) {

    private Optional<Absence> away(String person, Instant at) {
        return Spanned.running(
                absences.stream().filter(absence -> absence.person().equals(person)), at);
    }

    /** Somebody, or who stands in at last; empty if that one is away too. */
    Optional<String> present(String person, Instant at) {
        List<String> asked = asked(person, at);
        return Optional.of(last(asked)).filter(last -> away(last, at).isEmpty());
    }

    /** The circle that begins with an absence, as it stands when it begins: every circle begins with one of its own. */
    Optional<List<String>> circle(Absence absence) {
        List<String> asked = asked(absence.person(), absence.span().window().opensAt());
        return Optional.of(asked)
                .filter(circle -> circle.size() > 1 && circle.get(0).equals(last(circle)));
    }

    /** All who are asked in turn; it ends with somebody who was asked before if they stand in for each other. */
    private List<String> asked(String person, Instant at) {
        List<String> asked = new ArrayList<>();
        Optional<String> next = Optional.of(person);
        while (next.isPresent() && !asked.contains(next.get())) {
            asked.add(next.get());
            next = away(next.get(), at).flatMap(Absence::standIn);
        }
        next.ifPresent(asked::add);
        return asked;
    }

    private static String last(List<String> people) {
        return people.get(people.size() - 1);
    }
}
