package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What comes along: the recorded log, and the terms and hours by which its desk seems to have judged. */
final class Bundled {

    static final String LOG = "incident_event_log.csv.gz";
    static final String TERMS = "recorded.terms";
    static final String HOURS = "recorded.hours";
    static final String PLAN = "recorded.plan";

    private Bundled() {}

    static LogFile log() throws IOException {
        return LogFile.of(LOG, bytes(LOG));
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
