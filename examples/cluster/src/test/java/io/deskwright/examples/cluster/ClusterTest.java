package io.deskwright.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes are killed with SIGKILL while they escalate; journals, fired rungs and messages reconcile (law 8). */
class ClusterTest {

    private static final Path LOGS = Path.of("target", "cluster");

    @Test
    void nothing_is_lost_and_nothing_fires_twice_when_five_nodes_are_killed() throws Exception {
        reconciles(new Trial(5, 8, LOGS.resolve("five")));
    }

    @Test
    @Tag("long")
    void nothing_is_lost_and_nothing_fires_twice_when_a_hundred_nodes_are_killed() throws Exception {
        reconciles(new Trial(100, 80, LOGS.resolve("hundred")));
    }

    private static void reconciles(Trial trial) throws Exception {
        Result result = Cluster.of(trial);
        assertThat(result.flaws()).as(result.told()).isEmpty();
        assertThat(result.figures().get("kills")).isEqualTo(trial.kills());
        assertThat(result.figures().get("rungs that had to fire")).isGreaterThanOrEqualTo(3L * trial.kills());
    }
}
