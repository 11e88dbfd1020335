package io.deskwright.examples.cluster;

import java.nio.file.Path;

/**
 * What is tried.
 *
 * @param kills how often a node is killed
 * @param seed decides which one, and when
 * @param logs where the nodes write what they have to say
 */
record Trial(int kills, long seed, Path logs) {}
