package io.deskwright.sla.proof;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;

/** Which zone data this JVM has. */
public final class ZoneData {

    private static final String FIXED = "fixed offset";

    private ZoneData() {}

    /**
     * Returns the version of the zone data of a zone.
     *
     * @param zone the zone
     * @return such as {@code 2025a}; {@code fixed offset} for a zone that needs none
     */
    public static String versionFor(ZoneId zone) {
        if (zone instanceof ZoneOffset || zone.normalized() instanceof ZoneOffset) {
            return FIXED;
        }
        try {
            return ZoneRulesProvider.getVersions(zone.getId()).lastEntry().getKey();
        } catch (ZoneRulesException unknown) {
            return FIXED;
        }
    }
}
