package io.deskwright.core.memory;

import io.deskwright.core.kit.PeopleContract;
import io.deskwright.core.people.Organisation;
import io.deskwright.core.port.People;

class InMemoryPeopleTest implements PeopleContract {

    @Override
    public People people(Organisation organisation) {
        return new InMemoryPeople(organisation);
    }
}
