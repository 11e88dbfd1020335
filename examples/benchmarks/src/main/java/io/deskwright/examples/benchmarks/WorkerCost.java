package io.deskwright.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What the worker thread spends on an operation: CPU time, which other load on the machine does not move as it moves
 * wall time, and allocated bytes.
 *
 * <p>JMH calls a profiler on its control thread, so the worker is found by its name and asked by its id. It lives as long
 * as the fork and does nothing between iterations.
 */
public final class WorkerCost implements InternalProfiler {

    /** The label of the CPU time, in nanoseconds. */
    static final String CPU = "worker.cpu";
    /** The label of the allocated bytes. */
    static final String BYTES = "worker.bytes";

    private static final String WORKER = "-jmh-worker-";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long cpuBefore;
    private long bytesBefore;

    @Override
    public String getDescription() {
        return "CPU time and allocated bytes of the worker thread per operation";
    }

    /** There is no worker yet before the first iteration; then it has spent nothing. */
    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        cpuBefore = workers().map(threads::getThreadCpuTime).sum();
        bytesBefore = workers().map(threads::getThreadAllocatedBytes).sum();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long cpu = workers().map(threads::getThreadCpuTime).sum() - cpuBefore;
        long bytes = workers().map(threads::getThreadAllocatedBytes).sum() - bytesBefore;
        if (cpu <= 0) {
            throw new IllegalStateException("the worker thread of " + benchmark.getBenchmark() + " was not found");
        }
        double operations = result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult(CPU, cpu / operations, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(BYTES, bytes / operations, "B/op", AggregationPolicy.AVG));
    }

    private LongStream workers() {
        return LongStream.of(threads.getAllThreadIds()).filter(this::isWorker);
    }

    private boolean isWorker(long id) {
        var thread = threads.getThreadInfo(id);
        return thread != null && thread.getThreadName().contains(WORKER);
    }
}
