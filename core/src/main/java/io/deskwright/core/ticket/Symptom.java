package io.deskwright.core.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the intake records of a fault (TRK-26).
 *
 * @param symptom what is seen [故障现象]
 * @param place where [地点]
 * @param faultTime since when [时间]
 */
public record Symptom(String symptom, String place, Optional<Instant> faultTime) {

    /** Nothing is recorded. */
    public static final Symptom NONE = new Symptom("", "", Optional.empty());

    /** Checks that all parts are there. */
    public Symptom {
        Objects.requireNonNull(symptom, "symptom");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(faultTime, "faultTime");
    }
}
