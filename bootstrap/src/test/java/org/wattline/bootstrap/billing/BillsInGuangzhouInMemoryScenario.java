package org.wattline.bootstrap.billing;

class BillsInGuangzhouInMemoryScenario extends BillsInGuangzhou {
    BillsInGuangzhouInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
