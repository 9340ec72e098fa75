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

    /** 370 kVA more at the second source cost 370 × 210 × 1.5 yuan; at 35 kV both lines are there already. */
    void built() {
        boolean two = wanted.kind().sources() == 2;
        switch (wanted.type()) {
            case "INCREASE" -> {
                if (two) works.builtFor("116550.00", feeds("AC_10_KV:2000:CABLE:THERE=1630"), "2000", SuppliedAs.HIGH);
                else works.built("AC_10_KV:2000:CABLE:THERE=1630", "2000", SuppliedAs.HIGH);
            }
            case "CHANGE_VOLTAGE" -> {
                if (wanted.kind().high())
                    works.built(feeds("AC_35_KV:1630:CABLE:THERE=1630"), "1630", WorksToCharge.AT_35_KV);
                else works.built("AC_10_KV:630:CABLE", "630", SuppliedAs.HIGH);
            }
            default -> works.built(feeds("AC_10_KV:1630:CABLE:THERE=1630"), "1630", SuppliedAs.HIGH);
        }
    }

    void replaced() {
        works.replaced(feeds("AC_10_KV:1630:CABLE:THERE=1630"), "1630", SuppliedAs.HIGH);
    }

    private String feeds(String one) {
        return wanted.kind().sources() == 2 ? one + "; " + one : one;
    }
}
