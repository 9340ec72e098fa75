package org.wattline.bootstrap.billing;

class MarketMonthInMemoryScenario extends MarketMonth {
    MarketMonthInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
