package io.deskwright.core.ticket;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a ticket.
 *
 * @param received the serial numbers of the parts that came for it and are not built in
 * @param oldDue the serial numbers of the old parts that have to go back to their maker (O2)
 */
public record Parts(List<String> received, List<String> oldDue) {

    /** No parts. */
    public static final Parts NONE = new Parts(List.of(), List.of());

    /** Takes copies. */
    public Parts {
        received = List.copyOf(received);
        oldDue = List.copyOf(oldDue);
    }

    Parts receiving(String serial) {
        return new Parts(with(received, serial), oldDue);
    }

    Parts using(String serial) {
        return new Parts(without(received, serial), oldDue);
    }

    Parts owing(String serial) {
        return new Parts(received, with(oldDue, serial));
    }

    Parts returning(String serial) {
        return new Parts(received, without(oldDue, serial));
    }

    private static List<String> with(List<String> parts, String serial) {
        List<String> more = new ArrayList<>(parts);
        more.add(serial);
        return more;
    }

    private static List<String> without(List<String> parts, String serial) {
        List<String> fewer = new ArrayList<>(parts);
        fewer.remove(serial);
        return fewer;
    }
}
