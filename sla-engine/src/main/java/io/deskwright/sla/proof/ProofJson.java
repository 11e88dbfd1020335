package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;

/**
 * Writes a proof as JSON, for a second program that checks it (FEATURES 1).
 *
 * <p>The laws: every part of the proof is a member under its own name, in the same order for every proof, after {@code
 * format} and {@code version}; a part that is absent has no member, an empty text, list or map is written. Instants are
 * ISO-8601 in UTC, durations ISO-8601, all else by its name. One line without white space; the same proof gives the
 * same bytes.
 */
public final class ProofJson {

    private static final String FORMAT = "deskwright proof";
    private static final int VERSION = 1;

    private ProofJson() {}

    /**
     * Writes a proof.
     *
     * @param proof the proof
     * @return one JSON object
     */
    public static String write(Proof proof) {
        return JsonWriter.object(json -> {
            json.text("format", FORMAT);
            json.number("version", VERSION);
            json.text("at", proof.at());
            json.object("terms", terms -> {
                terms.text("name", proof.terms());
                terms.text("version", proof.termsVersion());
                terms.text("source", proof.source());
            });
            json.object("calendar", calendar -> {
                calendar.text("name", proof.calendar());
                calendar.text("version", proof.calendarVersion());
                calendar.text("zone", proof.zone());
                calendar.text("zoneData", proof.zoneData());
            });
            json.object("reading", reading -> write(reading, proof.reading()));
            json.object("target", proof.target(), TargetJson::write);
            json.object("facts", facts -> proof.facts().forEach(facts::text));
            json.text("reportedAt", proof.reportedAt());
            json.object("ending", proof.ending(), (ending, of) -> {
                ending.text("at", of.at());
                ending.text("end", of.end().name());
            });
            json.object("agreement", proof.agreement(), (agreement, of) -> {
                agreement.text("newDue", of.newDue());
                agreement.text("agreedBy", of.agreedBy());
            });
            json.object("measure", proof.measure(), ProofJson::write);
            json.object("outerMeasure", proof.outerMeasure(), ProofJson::write);
            json.text("countedUntil", proof.countedUntil());
            json.objects("spans", proof.spans(), ProofJson::write);
        });
    }

    private static void write(JsonWriter json, Reading reading) {
        json.text("target", reading.target());
        json.number("segment", reading.segment());
        json.number("instance", reading.instance());
        json.text("progress", reading.progress().name());
        json.text("verdict", reading.verdict().name());
        json.text("due", reading.due());
        json.text("projectedDue", reading.projectedDue());
        json.text("startedAt", reading.startedAt());
        json.text("stoppedAt", reading.stoppedAt());
        json.text("spent", reading.spent());
        json.text("left", reading.left());
        json.text("lateBy", reading.lateBy());
        json.flag("proposed", reading.proposed());
        json.flag("provisional", reading.provisional());
        json.object("outer", reading.outer(), (outer, of) -> {
            outer.text("due", of.due());
            outer.text("verdict", of.verdict().name());
            outer.flag("provisional", of.provisional());
        });
    }

    private static void write(JsonWriter json, Measure measure) {
        json.object("figure", figure -> TargetJson.write(figure, measure.figure()));
        json.text("start", measure.start());
        json.text("amount", measure.amount());
        json.text("unpausedDue", measure.unpausedDue());
        json.text("computedDue", measure.computedDue());
    }

    private static void write(JsonWriter json, Span span) {
        json.text("from", span.from());
        json.text("to", span.to());
        json.text("cause", span.cause().name());
        json.text("name", span.name());
        json.text("party", span.party().map(Enum::name));
    }
}
