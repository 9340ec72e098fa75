package org.wattline.adapter.memory.connection;

import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PeopleOfStepsContract;

class MemoryPeopleOfStepsTest extends PeopleOfStepsContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Test
    void a_limit_of_a_task_that_nobody_can_take_is_told_to_the_position_above() {
        aLimitOfATaskThatNobodyCanTakeIsToldAbove();
    }
}
