package org.wattline.adapter.postgres.customer;

import static org.wattline.adapter.postgres.platform.PlainQuery.text;
import static org.wattline.adapter.postgres.platform.PlainQuery.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/** The one row that an account's summary is made of. @param points number and meter of each metering point, {@code no:meter} */
record SummaryRow(
        String no,
        UUID customerId,
        byte[] name,
        String unitPath,
        String category,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        Optional<String> contractNo,
        Optional<String> type,
        Optional<byte[]> address,
        Optional<String> areaCode,
        Optional<BigDecimal> capacityKva,
        Optional<String> voltage,
        Optional<String> tariff,
        Optional<String> scheme,
        Optional<String> basicCharge,
        Optional<BigDecimal> contractDemandKw,
        Optional<String> powerFactor,
        Optional<Boolean> timeOfUse,
        Optional<String> marks,
        Optional<BigDecimal> owedCny,
        List<String> points,
        long version,
        Optional<BigDecimal> plantKw,
        Optional<String> plantTariff) {
    static SummaryRow of(ResultSet row) throws SQLException {
        return new SummaryRow(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                value(row, 7, LocalDate.class),
                text(row, 8),
                text(row, 9),
                Optional.ofNullable(row.getBytes(10)),
                text(row, 11),
                value(row, 12, BigDecimal.class),
                text(row, 13),
                text(row, 14),
                text(row, 15),
                text(row, 16),
                value(row, 17, BigDecimal.class),
                text(row, 18),
                value(row, 19, Boolean.class),
                text(row, 20),
                value(row, 21, BigDecimal.class),
                List.of((String[]) row.getArray(22).getArray()),
                row.getLong(23),
                value(row, 24, BigDecimal.class),
                text(row, 25));
    }

    AccountViews.Summary summary(Vault vault) {
        return new AccountViews.Summary(
                new AccountNo(no),
                new CustomerId(customerId),
                new PersonName(vault.open(name, CustomerRow.NAME)),
                new UnitPath(unitPath),
                UseCategory.ofCode(category).orElseThrow(),
                openedOn,
                closedOn,
                contractNo.map(contract -> supply(contract, vault)),
                owedCny.map(amount -> Money.yuan(amount.toPlainString())),
                points.stream().map(SummaryRow::point).toList(),
                new Version(version));
    }

    private AccountViews.Supply supply(String contract, Vault vault) {
        return new AccountViews.Supply(
                new ContractNo(contract),
                type.flatMap(ContractType::ofCode).orElseThrow(),
                new Address(vault.open(address.orElseThrow(), "premises.address")),
                new AreaCode(areaCode.orElseThrow()),
                tariff.map(this::terms));
    }

    private Terms.Agreed terms(String id) {
        return new Terms.Agreed(
                new Capacity(capacityKva.orElseThrow()),
                voltage.flatMap(VoltageLevel::ofCode).orElseThrow(),
                new TariffId(id),
                Scheme.valueOf(scheme.orElseThrow()),
                basicCharge.flatMap(BasicChargeMode::ofCode).orElseThrow(),
                contractDemandKw.map(Power::new),
                powerFactor.map(PowerFactorStandard::parse),
                timeOfUse.orElseThrow(),
                plantKw.map(kw -> new Plant(new Power(kw), new TariffId(plantTariff.orElseThrow()))),
                marks.map(Marks::parse).orElseThrow());
    }

    private static AccountViews.Point point(String text) {
        int colon = text.indexOf(':');
        String meter = text.substring(colon + 1);
        return new AccountViews.Point(
                text.substring(0, colon), meter.isEmpty() ? Optional.empty() : Optional.of(meter));
    }
}
