package io.deskwright.core.kit;

import io.deskwright.core.port.Journals;
import java.util.Random;

/**
 * Journals that a test can break. What it does to them is what happens to a store of its kind: a connection is cut, a
 * server does not answer, a disk is slow.
 */
public interface Breakable {

    /** {@return the journals, by the way that breaks; the same store at each call} */
    Journals journals();

    /** {@return the same store by a way that stays whole, for somebody who has not seen it before} */
    Journals whole();

    /**
     * Lets something that is said next break off at a random point, once: before anything was done, when it is half said,
     * or when it is done and not answered. It may also break between two things that are said.
     *
     * @param random chooses the point
     */
    void breaksOnce(Random random);

    /** From now on nothing comes through. */
    void fails();

    /** From now on everything takes its time. */
    void slows();

    /** From now on all is well again. */
    void mends();
}
