package org.wattline.adapter.http.payment.agency;

import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.quantity.Money;

/**
 * An agency.
 *
 * @param limit its float: how much it may hold of the company's money
 * @param warnBelow as soon as less is left it is warned
 * @param used what it holds
 * @param deposit what it has put down as security
 * @param left what it may still take
 */
public record AgencyBody(
        AgencyCode agencyCode,
        String name,
        UnitPath unit,
        String login,
        Money limit,
        Money warnBelow,
        Money used,
        Money deposit,
        Money left,
        Agency.Level level,
        boolean suspended,
        Version version)
        implements Tagged, Belonging {
    static final AgencyBody EXAMPLE = new AgencyBody(
            new AgencyCode("XH001"),
            "西湖便利店",
            new UnitPath("/33/3301/330106"),
            "agency.xh001",
            Money.yuan("20000.00"),
            Money.yuan("3000.00"),
            Money.yuan("120.00"),
            Money.yuan("20000.00"),
            Money.yuan("19880.00"),
            Agency.Level.ENOUGH,
            false,
            new Version(2));

    static AgencyBody of(Agency agency) {
        return new AgencyBody(
                agency.code(),
                agency.name(),
                agency.unit(),
                agency.login(),
                agency.limit(),
                agency.warnBelow(),
                agency.used(),
                agency.deposit(),
                agency.left(),
                agency.level(),
                agency.suspended(),
                agency.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit);
    }
}
