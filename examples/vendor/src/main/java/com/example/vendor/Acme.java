package com.example.vendor;

import io.deskwright.core.fault.Condition;
import io.deskwright.core.fault.FaultsText;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.Rule;

/** The fault levels of contract 7: those of source 002, a text, and a rule that only Java knows. */
public final class Acme {

    private Acme() {}

    public static Pack pack() {
        Rule stopped = Rule.level("A-4", "DISASTER")
                .source("contract 7 §4")
                .when(Condition.yes("businessStopped"))
                .when(Condition.yes("terminalFault"))
                .says("a terminal has stopped the business", "终端故障导致业务停顿")
                .build();
        return FaultsText.read("acme.faults", Acme.class.getResourceAsStream("acme.faults"))
                .with(stopped);
    }
}
