package io.deskwright.core.ticket.command;

import io.deskwright.core.lifecycle.Form;
import java.util.Set;
import java.util.TreeSet;

/** By which channels something counts. */
final class Channels {

    private Channels() {}

    static void check(Form form, String channel, Set<String> allowed) {
        if (!channel.isBlank()) {
            String names = String.join(", ", new TreeSet<>(allowed));
            form.must(allowed.contains(channel), "channel", channel, "is none of " + names, "不在 " + names + " 之中");
        }
    }
}
