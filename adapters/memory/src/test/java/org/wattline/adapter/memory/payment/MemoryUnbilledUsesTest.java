package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccountViews;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.application.billing.BillStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.ledger.UnbilledUsesContract;

class MemoryUnbilledUsesTest extends UnbilledUsesContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final MemoryCustomers customers = new MemoryCustomers(memory);
    private final MemoryPremises premises = new MemoryPremises(memory);
    private final MemoryAccounts accounts = new MemoryAccounts(memory);
    private final MemoryContracts contracts = new MemoryContracts(memory);
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(memory);
    private final MemoryReadings readings = new MemoryReadings(memory, points);
    private final MemoryPointArrangements arrangements = new MemoryPointArrangements(memory);
    private final MemoryBills bills = new MemoryBills(memory);
    private final PaymentStore payment = MemoryPaymentStore.over(memory);
    private final Stock stock = new Stock(
            customers,
            premises,
            accounts,
            contracts,
            points,
            readings,
            arrangements,
            new BillStore(bills, bills, payment),
            new MemoryUnbilledUses(
                    new MemoryAccountViews(
                            accounts, customers, contracts, premises, points, new MemoryBalances(memory)),
                    contracts,
                    bills,
                    payment.ledgerViews(),
                    new MeasuredSince(points, readings, arrangements)));

    @Override
    protected Stock stock() {
        return stock;
    }
}
