package org.wattline.adapter.reference.tariff.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Per;
import org.wattline.domain.tariff.charge.Vat;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;
import org.wattline.domain.tariff.export.Subsidy;
import org.wattline.domain.tariff.export.TrueUp;

class ChargesInDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Component SOMEONE = new Component(
            "SOMETHING", Text.of("某项", "something"), Component.Kind.TAX, "SOMEONE", "2241", Vat.standard("13"));
    private static final Period ON = new Period("ON");
    private final TariffDocuments documents = new JsonTariffDocuments();

    @Test
    void every_kind_of_charge_reads_back_as_it_was_written_and_fits_the_schema() throws Exception {
        UnitPrice price = UnitPrice.parse("0.0123");
        StandingPrice standing = StandingPrice.yuan("4.5678");
        Charge.Demand demand = Charge.Demand.allYear(
                SOMEONE,
                DemandTier.upTo(Power.kw(100), DemandPrice.parse("4")),
                DemandTier.above(DemandPrice.parse("6.46")));
        Tariff tariff = plain().withCharges(List.of(
                        new Charge.Contained(SOMEONE, price),
                        new Charge.Levy(SOMEONE, price),
                        new Charge.Levy(SOMEONE, price, EnumSet.of(Month.MAY)),
                        new Charge.ApparentDemand(
                                SOMEONE, Optional.of(ON), EnumSet.of(Month.MAY), CapacityPrice.parse("7.5")),
                        new Charge.Differential(SOMEONE, price, "RESTRICTED"),
                        new Charge.PurchaseMultiple(SOMEONE, new BigDecimal("1.5"), "LEFT_MARKET"),
                        new Charge.Standing(SOMEONE, standing, Per.DAY),
                        new Charge.Minimum(SOMEONE, standing, Per.YEAR),
                        new Charge.Maximum(SOMEONE, standing, Per.MONTH),
                        new Charge.Discount(SOMEONE, Share.percent("10"), Basis.ENERGY),
                        new Charge.MonthlyAmount(SOMEONE, Money.yuan("-3.50")),
                        new Charge.Tax(SOMEONE, Share.percent("7.25"), Basis.EVERYTHING),
                        demand,
                        demand.in(ON).only(EnumSet.of(Month.JUNE, Month.JULY))))
                .withBillingDemand(BillingDemand.ratchet(11, Share.percent("80"))
                        .atLeast(Power.kw(50))
                        .during(Set.of(ON)));
        assertRoundTrip(tariff);
    }

    @Test
    void a_ratchet_of_some_months_reads_back() throws Exception {
        BillingDemand some = new BillingDemand(
                6,
                Map.of(Month.JULY, Share.percent("90"), Month.JANUARY, Share.percent("70")),
                EnumSet.of(Month.MAY),
                Power.ZERO,
                java.util.Collections.emptySortedSet());
        assertRoundTrip(plain().withBillingDemand(some));
    }

    @Test
    void every_kind_of_export_terms_reads_back() throws Exception {
        EnergyPrices prices = EnergyPrices.of(UnitPrice.parse("0.04"), Map.of(ON, UnitPrice.parse("0.08")));
        for (Metering metering : Metering.values())
            for (TrueUp.Leftover leftover : TrueUp.Leftover.values())
                assertRoundTrip(plain().withExport(ExportTerms.of(SOMEONE, metering, prices)
                        .tiered(List.of(SellTier.upTo(Energy.kwh(10), prices), SellTier.above(prices)))
                        .fromNextMonth()
                        .settled(new TrueUp(Month.APRIL, UnitPrice.parse("0.03"), leftover))
                        .subsidised(new Subsidy(SOMEONE, UnitPrice.parse("0.05")))));
        assertRoundTrip(plain().withExport(ExportTerms.netMetering(SOMEONE)));
        assertRoundTrip(plain().withExport(ExportTerms.bySeries(SOMEONE, Metering.NET_BILLING, "HOURLY")));
    }

    @Test
    void faults_are_named_with_their_places() {
        String text = documents.text(plain().withCharges(List.of(
                new Charge.Levy(SOMEONE, UnitPrice.parse("0.01")),
                new Charge.Discount(SOMEONE, Share.percent("10"), Basis.ENERGY))));
        assertThat(documents.tariff(text.replace("\"LEVY\"", "\"LEVEE\"").replace("\"10\"", "\"110\"")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((DocumentFaulty) refused.why()).faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .contains("/charges/0/kind invalid-value"));
    }

    private void assertRoundTrip(Tariff tariff) throws Exception {
        String text = documents.text(tariff);
        assertThat(documents.tariff(text)).isEqualTo(Outcome.done(tariff));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(documents.schema()))
                        .validate(JSON.readTree(text)))
                .isEmpty();
    }

    private static Tariff plain() {
        Optional<Tariff> any = ImportedPrices.shipped(new ReferenceFaults()).book().all().stream()
                .filter(tariff -> tariff.components().isEmpty())
                .findFirst();
        return any.orElseThrow();
    }
}
