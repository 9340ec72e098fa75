package org.wattline.application.payment.ledger;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** What was earned, late fees among it, by category of use and voltage (分类别、分电压收入), straight from the entries. */
public interface RevenueByCategory {
    /** By unit, category and voltage; sums of nothing are left out. */
    List<Earned> over(Scope scope, Span days);

    /** @param voltage of the first terms that the bill rests on; empty for notes of corrections */
    record Earned(UnitPath unit, UseCategory category, Optional<VoltageLevel> voltage, Money amount) {}
}
