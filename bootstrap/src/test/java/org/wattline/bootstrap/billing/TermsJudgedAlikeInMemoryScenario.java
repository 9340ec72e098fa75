package org.wattline.bootstrap.billing;

class TermsJudgedAlikeInMemoryScenario extends TermsJudgedAlike {
    TermsJudgedAlikeInMemoryScenario() {
        super(BillingDesk.inMemory());
    }
}
