package io.deskwright.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests contracts: one proves something only if it can fail, and only what keeps it may pass. */
public final class Laws {

    private Laws() {}

    /**
     * Asserts that an adapter fails every law of a contract.
     *
     * @param contract the contract
     * @param laws how many laws it has at least
     * @param adapter the test class of the adapter
     */
    public static void assertAllFail(Class<?> contract, int laws, Class<?> adapter) {
        Events run = run(adapter);
        assertThat(run.succeeded().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.failed().count()).isEqualTo(written(contract)).isGreaterThanOrEqualTo(laws);
    }

    /**
     * Asserts that an adapter keeps every law of a contract.
     *
     * @param contract the contract
     * @param adapter the test class of the adapter
     */
    public static void assertAllHold(Class<?> contract, Class<?> adapter) {
        Events run = run(adapter);
        assertThat(run.failed().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.succeeded().count()).isEqualTo(written(contract));
    }

    private static Events run(Class<?> adapter) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(adapter))
                .execute()
                .testEvents();
    }

    private static long written(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }
}
