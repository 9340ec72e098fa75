package org.wattline.bootstrap.billing;

class BillsOfASiteInMemoryScenario extends BillsOfASite {
    BillsOfASiteInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
