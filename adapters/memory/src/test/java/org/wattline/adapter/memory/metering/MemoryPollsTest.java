package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.field.FieldStore;
import org.wattline.application.metering.poll.PollsContract;

class MemoryPollsTest extends PollsContract {
    private final FieldStore store = MemoryMeterCommandsTest.fresh();

    @Override
    protected FieldStore store() {
        return store;
    }
}
