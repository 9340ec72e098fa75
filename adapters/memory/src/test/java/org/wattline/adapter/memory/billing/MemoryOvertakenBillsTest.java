package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryReadingsThen;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.billing.overtaken.OvertakenBillsContract;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;

class MemoryOvertakenBillsTest extends OvertakenBillsContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(memory);
    private final MemoryReadings readings = new MemoryReadings(memory, points);
    private final MemoryOvertakenBills overtaken = new MemoryOvertakenBills(
            memory,
            bills,
            points,
            readings,
            new MemoryReadingsThen(new MemoryUsageViews(readings, new MemoryEstimates(memory))));

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected MeteringPoints points() {
        return points;
    }

    @Override
    protected Readings readings() {
        return readings;
    }

    @Override
    protected OvertakenBills overtaken() {
        return overtaken;
    }
}
