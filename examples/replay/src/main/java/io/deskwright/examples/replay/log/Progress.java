package io.deskwright.examples.replay.log;

import java.io.InputStream;

/** Shows how much of a file has been read. */
@FunctionalInterface
public interface Progress {

    /** Shows nothing. */
    Progress HIDDEN = (bytes, size) -> bytes;

    /** {@return the same bytes, watched while they are read} */
    InputStream over(InputStream bytes, long size);
}
