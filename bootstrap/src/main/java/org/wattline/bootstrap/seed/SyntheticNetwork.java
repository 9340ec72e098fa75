package org.wattline.bootstrap.seed;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;

/**
 * The network: a supply station for each 2,000 customers, a feeder for each 500, a transformer area for each 50.
 *
 * @param county code of the county company, from the seed
 */
record SyntheticNetwork(String county, int customers) {
    private static final int PER_STATION = 2000;
    private static final int PER_FEEDER = 500;
    private static final int PER_AREA = 50;
    static final UnitPath CITY = new UnitPath("/33/3301");

    static SyntheticNetwork of(long seed, int customers) {
        return new SyntheticNetwork("3301%02d".formatted(Math.floorMod(seed, 90) + 10), customers);
    }

    UnitPath countyUnit() {
        return CITY.child(county);
    }

    int stations() {
        return (customers - 1) / PER_STATION + 1;
    }

    String stationCode(int station) {
        return "%s%02d".formatted(county, station + 1);
    }

    UnitPath station(long customer) {
        return countyUnit().child(stationCode((int) (customer / PER_STATION)));
    }

    FeederCode feeder(long customer) {
        return new FeederCode("F%s-%04d".formatted(county, customer / PER_FEEDER));
    }

    AreaCode area(long customer) {
        return new AreaCode("A%s-%05d".formatted(county, customer / PER_AREA));
    }

    List<Feeder> feeders() {
        List<Feeder> feeders = new ArrayList<>();
        for (long i = 0; i < customers; i += PER_FEEDER)
            feeders.add(new Feeder(
                    feeder(i),
                    "线路" + (i / PER_FEEDER + 1),
                    VoltageLevel.AC_10_KV,
                    "变电站" + (i / PER_STATION + 1),
                    station(i),
                    Version.NEW));
        return feeders;
    }

    List<TransformerArea> areas() {
        List<TransformerArea> areas = new ArrayList<>();
        for (long i = 0; i < customers; i += PER_AREA)
            areas.add(new TransformerArea(
                    area(i), "台区" + (i / PER_AREA + 1), feeder(i), Capacity.kva(400), station(i), Version.NEW));
        return areas;
    }
}
