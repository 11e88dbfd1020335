package io.deskwright.core.memory;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.kit.ContractsContract;
import io.deskwright.core.port.Contracts;
import java.util.List;

class InMemoryContractsTest implements ContractsContract {

    @Override
    public Contracts contracts(List<Agreement> agreements) {
        return new InMemoryContracts(agreements);
    }
}
