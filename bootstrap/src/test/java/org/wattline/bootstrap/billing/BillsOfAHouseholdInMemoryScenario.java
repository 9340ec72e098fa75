package org.wattline.bootstrap.billing;

class BillsOfAHouseholdInMemoryScenario extends BillsOfAHousehold {
    BillsOfAHouseholdInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
