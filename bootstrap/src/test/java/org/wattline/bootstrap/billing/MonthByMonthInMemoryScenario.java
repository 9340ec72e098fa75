package org.wattline.bootstrap.billing;

class MonthByMonthInMemoryScenario extends MonthByMonth {
    MonthByMonthInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
