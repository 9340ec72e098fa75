package org.wattline.bootstrap.billing;

class InputsToldLateInMemoryScenario extends InputsToldLate {
    InputsToldLateInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
