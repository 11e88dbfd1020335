package io.deskwright.core.memory;

import java.util.Arrays;

/**
 * Where the entries of one case stand in the log, in order, as they did at one moment.
 *
 * <p>Shared with what follows from it like a {@link Log}.
 */
final class Places {

    static final Places NONE = new Places(new int[0], 0);

    /** Room for most tickets, so that few ever grow twice. */
    private static final int ROOM = 8;

    private final int[] positions;
    private final int count;

    private Places(int[] positions, int count) {
        this.positions = positions;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** {@return the position of the entry with a sequence number} */
    int of(long sequence) {
        return positions[Math.toIntExact(sequence - 1)];
    }

    /** {@return the places with one more} */
    Places plus(int position) {
        int[] roomy = count < positions.length ? positions : Arrays.copyOf(positions, Math.max(ROOM, 2 * count));
        roomy[count] = position;
        return new Places(roomy, count + 1);
    }

    /** {@return how many of them stand in a log} */
    int countIn(Log log) {
        int known = count;
        while (known > 0 && positions[known - 1] >= log.size()) {
            known--;
        }
        return known;
    }
}
