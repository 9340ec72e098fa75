package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Ratio;

/**
 * A building site and two plants at 10 kV, and works that go from 35 to 110 kV: 1,000 and 630 kVA each, behind instrument transformers of 100/5. Each meter
 * shows 1,000 kWh and 100 kvarh a month, so 20,000 kWh at 0.651886 are used: 13,037.72 yuan.
 */
final class ChargesAtHighVoltage {
    private static final String LAST =
            "'lastTotal': '%d', 'lastExport': '0', 'lastReactiveForward': '%d', 'lastReactiveReverse': '0', 'lastDemand': '30'";

    private final Stand stand;
    private final WorksToCharge works;
    private final ChangeDesk desk;

    ChargesAtHighVoltage(Stand stand, WorksToCharge works) {
        this.stand = stand;
        this.works = works;
        this.desk = works.desk();
    }

    void priced() {
        FurtherMonths.published(new Connecting(stand), SuppliedAs.KV110);
    }

    private String account(SuppliedAs kind) {
        works.file().through(Ratio.parse("100/5"));
        return kind.account(works.file(), "");
    }

    /** @param shown day, import, export, reactive energy */
    private void shown(String account, String shown) {
        desk.branch()
                .readings(
                        "meter,at,ACTIVE_IMPORT,ACTIVE_EXPORT,REACTIVE_FORWARD,REACTIVE_REVERSE,MAX_DEMAND\n%s,%s,0,30\n"
                                .formatted(works.meter(account), shown),
                        1);
    }

    /**
     * A site that is given up on the eleventh: 6,000 kWh, and ten thirtieths of the basic charge. Who is not industry keeps 0.85: 17,929.79 yuan less 1.1 %.
     */
    void siteClosed() {
        String site = account(SuppliedAs.TEMPORARY_10_KV);
        desk.on("2026-02-02");
        shown(site, "2026-02-01,1000,0,100");
        desk.on("2026-02-11");
        desk.applied(site, "CLOSE", "2026-02-11", "", "");
        desk.metered("2026-02-11", false, false, ", " + LAST.formatted(1300, 130));
        assertThat(works.lines(site, "2026-02-01", "2026-02-11"))
                .containsExactly(
                        "ENERGY 6000 0.651886 3911.32",
                        "BASIC_CAPACITY 1000 26.3 8766.67",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 17929.79 -1.1 -197.23");
    }

    /** 2,000 kWh of surplus at 0.4161 are 832.20 yuan; 630 kVA count for 12 thirtieths, as 18 days of February come off. */
    void surplusOfLess() {
        assertThat(reduced(account(SuppliedAs.PLANT_10_KV), "100"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 6627.60",
                        "POWER_FACTOR 45061.32 -0.75 -337.96",
                        "EXPORT -2000 0.4161 -832.20");
    }

    /** All that the plant makes, 60,000 kWh, is sold for 24,966.00 yuan; what is used is bought as before. */
    void allFedInOfLess() {
        assertThat(reduced(account(SuppliedAs.ALL_FED_IN), "3000"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 6627.60",
                        "POWER_FACTOR 45061.32 -0.75 -337.96",
                        "EXPORT -60000 0.4161 -24966.00");
    }

    private List<String> reduced(String account, String fedIn) {
        desk.on("2026-02-02");
        shown(account, "2026-02-01,1000,0,100");
        desk.applied(account, "REDUCE", "2026-02-11", "'equipment': ['2#']", "");
        desk.on("2026-02-11");
        desk.sealed("2026-02-11", true);
        desk.on("2026-03-02");
        shown(account, "2026-03-01,2000," + fedIn + ",200");
        return works.lines(account, "2026-02-01", "2026-03-01");
    }

    /** 6,000 kWh at 0.632086 until the tenth, 14,000 at 0.613986; the basic charge of the month is by the price with which it began. */
    void at110kV() {
        works.file().through(Ratio.parse("100/5"));
        String account = works.account(VoltageLevel.AC_35_KV, SuppliedAs.KV35);
        desk.on("2026-03-11");
        String change = desk.applied(
                account,
                "CHANGE_VOLTAGE",
                "2026-03-11",
                "'voltage': 'AC_110_KV', 'tariff': '%s'".formatted(SuppliedAs.KV110),
                "");
        new WorksOfAChange(desk, change, "2026-03-11").built("AC_110_KV:1630:CABLE", "1630", SuppliedAs.KV110);
        desk.execute("2026-03-11", "");
        stand.settle();
        desk.on("2026-04-02");
        works.read(account, "2026-03-01,1000,100,30", "2026-04-01,2000,200,30");
        works.specially(account, "2026-03-11", "1300", "130");
        assertThat(works.lines(account, "2026-03-01", "2026-04-01"))
                .containsExactly(
                        "ENERGY 6000 0.632086 3792.52",
                        "ENERGY 14000 0.613986 8595.80",
                        "BASIC_CAPACITY 1630 26.3 42869.00",
                        "POWER_FACTOR 54353.32 -0.75 -407.65");
    }
}
