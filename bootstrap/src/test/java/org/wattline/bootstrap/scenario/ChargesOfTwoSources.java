package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.wattline.domain.quantity.Ratio;

/**
 * Works of 1,000 and 630 kVA with a meter at each of two sources, each behind instrument transformers of 100/5. Each shows 1,000 kWh a month, so uses
 * 20,000 kWh: 13,037.72 yuan at 0.651886; and 100 kvarh, which is a power factor for 0.75 % less.
 */
final class ChargesOfTwoSources {
    private final WorksToCharge works;
    private final ChangeDesk desk;

    ChargesOfTwoSources(WorksToCharge works) {
        this.works = works;
        this.desk = works.desk();
    }

    private String account() {
        works.file().through(Ratio.parse("100/5"));
        return SuppliedAs.TWO_SOURCES.account(works.file(), "");
    }

    /** What both meters show at the beginning of a day. @param demand of the month before, in kW before the ratio of 20, of the first and the second */
    private void shown(String account, String day, int total, int reactive, int first, int second) {
        StringBuilder csv = new StringBuilder(
                "meter,at,ACTIVE_IMPORT,ACTIVE_EXPORT,REACTIVE_FORWARD,REACTIVE_REVERSE,MAX_DEMAND\n");
        List<String> meters = List.copyOf(desk.hanging(account).keySet());
        csv.append("%s,%s,%d,0,%d,0,%d\n".formatted(meters.getFirst(), day, total, reactive, first));
        csv.append("%s,%s,%d,0,%d,0,%d\n".formatted(meters.getLast(), day, total, reactive, second));
        desk.branch().readings(csv.toString(), 2);
    }

    /**
     * 18 of thirty days without 630 kVA: 630 × 26.3 × 12/30 = 6,627.60. The power factor, without 1,808.00 yuan of
     * government funds (40,000 kWh × 0.0452): (26,075.44 − 1,808.00 + 32,927.60) × 0.75 % = 428.96.
     */
    void suspended() {
        String account = account();
        desk.on("2026-02-02");
        shown(account, "2026-02-01", 1000, 100, 20, 20);
        desk.applied(account, "SUSPEND", "2026-02-11", "'equipment': ['2#'], 'until': '2026-03-20'", "");
        desk.on("2026-02-11");
        desk.sealed("2026-02-11", false);
        desk.on("2026-03-02");
        shown(account, "2026-03-01", 2000, 200, 20, 20);
        assertThat(works.lines(account, "2026-02-01", "2026-03-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 6627.60",
                        "POWER_FACTOR 57195.04 -0.75 -428.96");
    }

    /**
     * Each meter shows 300 for ten days, 6,000 kWh: 3,911.32 yuan; and 700 for the rest, 14,000 kWh: 9,126.40. Ten thirtieths of the basic charge are
     * 8,766.67 and 5,523.00; the other 21 days of March are 18,410.00 and 11,598.30, as what comes and goes counts for its days (RAT-66).
     */
    void handedOver() {
        String account = account();
        desk.on("2026-03-02");
        shown(account, "2026-03-01", 1000, 100, 20, 20);
        desk.on("2026-03-11");
        String change = desk.applied(
                account,
                "TRANSFER",
                "2026-03-11",
                "",
                "'kind': 'PERSON', 'name': '陆放翁', 'phone': '13900000089', 'certificate': {'type': '05', 'number': 'E77777789'}");
        List<String> points = desk.points(account);
        String last = ":KEEP:lastTotal=1300:lastExport=0:lastReactiveForward=130:lastReactiveReverse=0:lastDemand=20";
        desk.metered(
                "2026-03-11",
                false,
                true,
                ", 'meters': '%s%s; %s%s'".formatted(points.getFirst(), last, points.getLast(), last));
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        desk.on("2026-04-02");
        shown(next, "2026-04-01", 2000, 200, 20, 20);
        assertThat(works.lines(account, "2026-03-01", "2026-03-11"))
                .containsExactly(
                        "ENERGY 6000 0.651886 3911.32",
                        "ENERGY 6000 0.651886 3911.32",
                        "BASIC_CAPACITY 1000 26.3 8766.67",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 21569.91 -0.75 -161.77");
        assertThat(works.lines(next, "2026-03-11", "2026-04-01"))
                .containsExactly(
                        "ENERGY 14000 0.651886 9126.40",
                        "ENERGY 14000 0.651886 9126.40",
                        "BASIC_CAPACITY 1000 26.3 18410.00",
                        "BASIC_CAPACITY 630 26.3 11598.30",
                        "POWER_FACTOR 46995.50 -0.75 -352.47");
    }

    /** From the eleventh day on 1,000 kVA: 630 kVA for 12 thirtieths, as 18 days of February come off. */
    void reduced() {
        String account = account();
        desk.on("2026-02-02");
        shown(account, "2026-02-01", 1000, 100, 20, 20);
        desk.applied(account, "REDUCE", "2026-02-11", "'equipment': ['2#']", "");
        desk.on("2026-02-11");
        desk.sealed("2026-02-11", true);
        desk.on("2026-03-02");
        shown(account, "2026-03-01", 2000, 200, 20, 20);
        assertThat(works.lines(account, "2026-02-01", "2026-03-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 6627.60",
                        "POWER_FACTOR 57195.04 -0.75 -428.96");
    }

    /**
     * 900 kW are agreed from the quarter on. The first meter shows 600 kW in April, the second 440: 1,040 kW together, of which 945 are 105 %. 945 × 42 = 39,690.00,
     * and 95 × 84 = 7,980.00.
     */
    void byDemand() {
        String account = account();
        desk.on("2026-03-10");
        desk.applied(
                account,
                "CHANGE_BASIC_MODE",
                "2026-04-01",
                "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '900'",
                "");
        desk.decided(true);
        desk.on("2026-04-02");
        shown(account, "2026-04-01", 2000, 200, 40, 40);
        desk.on("2026-05-02");
        shown(account, "2026-05-01", 3000, 300, 30, 22);
        assertThat(works.lines(account, "2026-04-01", "2026-05-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_DEMAND 945 42 39690.00",
                        "BASIC_DEMAND_EXCESS 95 84 7980.00",
                        "POWER_FACTOR 71937.44 -0.75 -539.53");
    }

    /** 800 kW are agreed, and the second meter does not count demand: nobody takes it for none, so there is no bill. */
    void demandUntold() {
        works.file().through(Ratio.parse("100/5"));
        String account = SuppliedAs.HIGH_VOLTAGE.account(works.file(), "CHANGE_DEMAND");
        works.file().source(account, Counting.REACTIVE);
        desk.on("2026-02-02");
        List<String> meters = List.copyOf(desk.hanging(account).keySet());
        desk.branch()
                .readings(
                        "meter,at,ACTIVE_IMPORT,ACTIVE_EXPORT,REACTIVE_FORWARD,REACTIVE_REVERSE,MAX_DEMAND\n%s,2026-02-01,1000,0,100,0,30\n"
                                .formatted(meters.getFirst()),
                        1);
        desk.branch()
                .readings(
                        "meter,at,ACTIVE_IMPORT,REACTIVE_FORWARD,REACTIVE_REVERSE\n%s,2026-02-01,1000,100,0\n"
                                .formatted(meters.getLast()),
                        1);
        Http.Answer refused = desk.branch()
                .staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '2026-01-01', 'to': '2026-02-01'}")
                .expect(422);
        assertThat(List.of(refused.text("/code"), refused.text("/ruleNo")))
                .containsExactly("rating.demand-missing", "RAT-15");
        assertThat(refused.text("/remedy")).isNotBlank();
    }
}
