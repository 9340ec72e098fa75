package org.wattline.bootstrap.billing;

class BillOfAFactoryInMemoryScenario extends BillOfAFactory {
    BillOfAFactoryInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
