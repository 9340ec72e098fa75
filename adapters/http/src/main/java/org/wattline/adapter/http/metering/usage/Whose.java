package org.wattline.adapter.http.metering.usage;

import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;

/** Of what usage is shown: a metering point, or an account. */
final class Whose {
    private Whose() {}

    static Draft<Void> point(Draft<Void> draft) {
        return draft.owned("meteringPointNo", "metering-point")
                .path(
                        "meteringPointNo",
                        "计量点编号",
                        "number of the metering point",
                        MeteringPointNo.of(1).value());
    }

    static Draft<Void> account(Draft<Void> draft) {
        return draft.owned("accountNo", "account")
                .path(
                        "accountNo",
                        "户号",
                        "number of the account",
                        AccountNo.of(1).value());
    }
}
