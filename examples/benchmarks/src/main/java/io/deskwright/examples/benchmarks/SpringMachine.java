package io.deskwright.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import reactor.core.publisher.Mono;

/** A bare transition of a Spring Statemachine, to and fro: no guard, no role, nothing kept. */
@State(Scope.Thread)
public class SpringMachine {

    private StateMachine<String, String> machine = machine();
    private boolean isThere;

    /** Starts the machine. */
    @Setup
    public void start() {
        machine = machine();
        machine.startReactively().block();
    }

    private static StateMachine<String, String> machine() {
        try {
            StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
            builder.configureStates().withStates().initial("HERE").state("THERE");
            builder.configureTransitions()
                    .withExternal()
                    .source("HERE")
                    .target("THERE")
                    .event("GO")
                    .and()
                    .withExternal()
                    .source("THERE")
                    .target("HERE")
                    .event("COME");
            return builder.build();
        } catch (Exception defective) {
            throw new IllegalStateException("the machine cannot be built", defective);
        }
    }

    /** {@return what one event did} */
    @Benchmark
    public Object transition() {
        String event = isThere ? "COME" : "GO";
        isThere = !isThere;
        return machine.sendEvent(Mono.just(MessageBuilder.withPayload(event).build()))
                .blockLast();
    }
}
