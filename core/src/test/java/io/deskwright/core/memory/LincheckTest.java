package io.deskwright.core.memory;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import io.deskwright.core.kit.Batches;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** Whatever several threads do at once looks as if they had done it one after another. */
class LincheckTest {

    @Test
    void journals_are_linearizable_in_the_interleavings_that_a_model_checker_finds() {
        new ModelCheckingOptions()
                .sequentialSpecification(JournalsUnderLincheck.OneAfterAnother.class)
                .addGuarantee(forClasses(Batches.class.getName()).allMethods().ignore())
                .iterations(6)
                .invocationsPerIteration(40)
                .threads(2)
                .actorsBefore(2)
                .actorsPerThread(3)
                .actorsAfter(2)
                .check(JournalsUnderLincheck.class);
    }

    @Test
    void journals_are_linearizable_under_stress() {
        new StressOptions()
                .sequentialSpecification(JournalsUnderLincheck.OneAfterAnother.class)
                .iterations(8)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsBefore(1)
                .actorsPerThread(3)
                .actorsAfter(2)
                .check(JournalsUnderLincheck.class);
    }

    @Test
    void no_ticket_number_is_issued_twice() {
        new ModelCheckingOptions()
                .iterations(3)
                .invocationsPerIteration(50)
                .threads(3)
                .actorsPerThread(2)
                .check(NumbersUnderLincheck.class);
    }
}
