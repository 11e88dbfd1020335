package io.deskwright.core.ticket;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * The fault analysis report [故障分析报告] with its seven headings (STM-21, RPT-07).
 *
 * @param content what happened
 * @param timeAffected how long the service was affected
 * @param usersAffected how many users were affected
 * @param handling what was done
 * @param analysis why it happened
 * @param summary the summary
 * @param prevention what keeps it from coming again
 */
@Value.Builder
public record AnalysisReport(
        String content,
        String timeAffected,
        String usersAffected,
        String handling,
        String analysis,
        String summary,
        String prevention) {

    /** Nothing is said. */
    public static final AnalysisReport NONE = new AnalysisReport("", "", "", "", "", "", "");

    /** Checks that all parts are there. */
    public AnalysisReport {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(timeAffected, "timeAffected");
        Objects.requireNonNull(usersAffected, "usersAffected");
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(prevention, "prevention");
    }

    /** Collects the headings; what is not set is not said. */
    public static final class Builder extends AnalysisReportBuilder {

        /** Begins with nothing said. */
        public Builder() {
            from(NONE);
        }
    }
}
