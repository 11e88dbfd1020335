package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.lifecycle.Form;
import java.util.List;

/** Which fault levels a contract knows. */
final class Levels {

    private Levels() {}

    /** A level is required where the contract knows some, and must be one of them; else any may be given. */
    static void check(Form form, String severity, Rules rules) {
        check(form, "severity", severity, rules);
    }

    static void check(Form form, String field, String severity, Rules rules) {
        List<String> known = rules.levels();
        if (known.isEmpty()) {
            form.optionalLine(field, severity);
            return;
        }
        form.line(field, severity);
        if (!severity.isBlank()) {
            String names = String.join(", ", known);
            form.must(known.contains(severity), field, severity, "is none of " + names, "不在 " + names + " 之中");
        }
    }
}
