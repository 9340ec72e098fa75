package org.wattline.bootstrap.billing;

class BillCyclesOfACompanyInMemoryScenario extends BillCyclesOfACompany {
    BillCyclesOfACompanyInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
