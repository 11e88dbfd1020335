package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;

/** Writes what was promised as JSON: a limit by its kind, with its parts under their own names. */
final class TargetJson {

    private TargetJson() {}

    static void write(JsonWriter json, Target target) {
        json.text("name", target.name());
        json.objects("when", target.when(), TargetJson::write);
        json.text("start", target.start());
        json.text("stop", target.stop());
        json.object("figure", figure -> write(figure, target.figure()));
        json.object("outer", target.outer(), TargetJson::write);
        json.texts("pausedBy", target.pausedBy());
        json.text("kind", target.kind().name());
        json.text("endsPause", target.endsPause());
        json.flag("awaitsAcceptance", target.awaitsAcceptance());
        json.flag("outlivesCase", target.outlivesCase());
        json.flag("each", target.each());
        json.objects("thresholds", target.thresholds(), TargetJson::write);
    }

    private static void write(JsonWriter json, Condition condition) {
        json.text("fact", condition.fact());
        json.text("operator", condition.operator().name());
        json.text("value", condition.value());
    }

    private static void write(JsonWriter json, Threshold threshold) {
        if (threshold instanceof Threshold.Percent share) {
            json.number("percent", share.percent());
        } else if (threshold instanceof Threshold.Before before) {
            json.text("before", before.amount());
        } else {
            json.text("after", ((Threshold.After) threshold).amount());
        }
    }

    static void write(JsonWriter json, Figure figure) {
        json.object("limit", limit -> write(limit, figure.limit()));
        json.object("basis", basis -> {
            basis.text("kind", figure.basis().kind().name());
            basis.text("source", figure.basis().source());
        });
    }

    /** The kinds are called as a text of terms calls them. */
    private static void write(JsonWriter json, Limit limit) {
        if (limit instanceof Limit.Measured) {
            json.text("kind", "measured");
        } else if (limit instanceof Limit.Elapsed elapsed) {
            json.text("kind", "elapsed");
            json.text("amount", elapsed.amount());
        } else if (limit instanceof Limit.WorkingTime working) {
            json.text("kind", "working");
            json.text("amount", working.amount());
        } else if (limit instanceof Limit.Immediately soon) {
            json.text("kind", soon.countsWorkingTime() ? "immediately in working time" : "immediately");
            json.text("tolerance", soon.tolerance());
        } else if (limit instanceof Limit.Counted counted) {
            json.text("kind", "counted");
            json.number("count", counted.period().count());
            json.text("unit", counted.period().unit().name());
            json.text("policy", counted.policy().name());
        } else if (limit instanceof Limit.DaysOfFact days) {
            json.text("kind", "days of");
            json.text("fact", days.fact());
            json.text("policy", days.policy().name());
        } else if (limit instanceof Limit.EndOfWorkingDay) {
            json.text("kind", "end of working day");
        } else if (limit instanceof Limit.ByReportTime bands) {
            json.text("kind", "by report time");
            json.text("inside", bands.inside());
            json.text("outside", bands.outside());
        } else if (limit instanceof Limit.DayOfPeriod day) {
            json.text("kind", day.step() == Step.MONTH ? "day of month" : "day of quarter");
            json.number("day", day.day());
            json.text("roll", day.roll().name());
            json.text("afterOpening", day.afterOpening());
        } else {
            json.text("kind", "fixed");
            json.text("at", ((Limit.Fixed) limit).at());
        }
    }
}
