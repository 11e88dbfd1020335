package io.deskwright.core.kit;

import io.deskwright.core.law.Laws;
import io.deskwright.core.people.Organisation;
import io.deskwright.core.port.People;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class PeopleContractTest {

    static class OnIdlePeople implements PeopleContract {

        @Override
        public People people(Organisation organisation) {
            return People.UNKNOWN;
        }
    }

    @Test
    void a_directory_of_nobody_fails_every_law() {
        Laws.assertAllFail(PeopleContract.class, 3, OnIdlePeople.class);
    }
}
