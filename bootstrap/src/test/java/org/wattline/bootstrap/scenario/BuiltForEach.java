package org.wattline.bootstrap.scenario;

/** What is planned and built at high voltage for a change, by its type and the number of sources; the fee of a second one that grows is paid. */
final class BuiltForEach {
    private final WantedOfEach wanted;
    private final WorksOfAChange works;

    BuiltForEach(ChangeDesk desk, WantedOfEach wanted, String change) {
        this.wanted = wanted;
        boolean fromLow = !wanted.kind().high();
        this.works = new WorksOfAChange(desk, change, wanted.from().toString(), "CAPACITY", fromLow ? "0.85" : "0.90");
    }

    /** 370 kVA more at the second source cost 370 × 210 × 1.5 yuan; at another voltage both lines are there already. */
    void built() {
        boolean two = wanted.kind().sources() == 2;
        String more = at("2000:CABLE:THERE=1630");
        switch (wanted.type()) {
            case "INCREASE" -> {
                if (two) works.builtFor("116550.00", feeds(more), "2000", tariff());
                else works.built(more, "2000", tariff());
            }
            case "CHANGE_VOLTAGE" -> {
                if (wanted.kind() == SuppliedAs.AT_35_KV)
                    works.built("AC_110_KV:1630:CABLE:THERE=1630", "1630", SuppliedAs.KV110);
                else if (wanted.kind().high())
                    works.built(feeds("AC_35_KV:1630:CABLE:THERE=1630"), "1630", SuppliedAs.KV35);
                else works.built("AC_10_KV:630:CABLE", "630", SuppliedAs.HIGH);
            }
            default -> works.built(feeds(at("1630:CABLE:THERE=1630")), "1630", tariff());
        }
    }

    void replaced() {
        works.replaced(feeds(at("1630:CABLE:THERE=1630")), "1630", tariff());
    }

    private String tariff() {
        return wanted.kind().high() ? wanted.kind().tariff() : SuppliedAs.HIGH;
    }

    private String at(String feed) {
        return (wanted.kind().high() ? wanted.kind().voltage().name() : "AC_10_KV") + ":" + feed;
    }

    private String feeds(String one) {
        return wanted.kind().sources() == 2 ? one + "; " + one : one;
    }
}
