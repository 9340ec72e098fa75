package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.field.FieldStore;
import org.wattline.application.metering.poll.PollsContract;

class PostgresPollsTest extends PollsContract {
    @Override
    protected FieldStore store() {
        return PostgresMeterCommandsTest.SHARED;
    }
}
