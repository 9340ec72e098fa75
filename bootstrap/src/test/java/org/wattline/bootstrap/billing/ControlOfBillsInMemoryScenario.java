package org.wattline.bootstrap.billing;

class ControlOfBillsInMemoryScenario extends ControlOfBills {
    ControlOfBillsInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
