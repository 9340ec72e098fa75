package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.metering.asset.AssetRoutes;
import org.wattline.adapter.http.metering.asset.DeviceRoutes;
import org.wattline.adapter.http.metering.asset.InstrumentSetRoutes;
import org.wattline.adapter.http.metering.asset.TerminalRoutes;
import org.wattline.adapter.http.metering.asset.UpkeepRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.reference.metering.CheckCycleFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.asset.AssetPorts;
import org.wattline.application.metering.asset.ChangingTransformers;
import org.wattline.application.metering.asset.KeepingDevices;
import org.wattline.application.metering.asset.KeepingTerminals;
import org.wattline.application.metering.upkeep.KeepingAssets;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.domain.metering.AssetNo;

/** Assets of metering: transformers, terminals, and what is done to keep all of them trustworthy. */
public final class AssetModule extends AbstractModule {
    @Provides
    ChangingTransformers changing(
            UnitOfWork work,
            MeteringPoints points,
            AssetPorts ports,
            InstallingMeters meters,
            BusinessClock clock,
            Outbox outbox) {
        return new ChangingTransformers(work, points, ports, meters, clock, outbox);
    }

    @ProvidesIntoSet
    Routes assetRoutes(AssetPorts ports, BusinessClock clock) {
        return new AssetRoutes(ports.views(), ports.upkeeps(), clock);
    }

    @ProvidesIntoSet
    Routes upkeepRoutes(
            UnitOfWork work, Meters meters, AssetPorts ports, BusinessClock clock, Outbox outbox, Rules rules) {
        return new UpkeepRoutes(new KeepingAssets(work, meters, ports, CheckCycleFile.in(rules), clock, outbox));
    }

    @ProvidesIntoSet
    Routes deviceRoutes(UnitOfWork work, AssetPorts ports, Outbox outbox) {
        return new DeviceRoutes(ports.devices(), new KeepingDevices(work, ports, outbox));
    }

    @ProvidesIntoSet
    Routes instrumentRoutes(ChangingTransformers changing) {
        return new InstrumentSetRoutes(changing);
    }

    @ProvidesIntoSet
    Routes terminalRoutes(
            UnitOfWork work, AssetPorts ports, Meters meters, Network network, BusinessClock clock, Outbox outbox) {
        return new TerminalRoutes(new KeepingTerminals(work, ports, meters, network, clock, outbox));
    }

    @ProvidesIntoSet
    Ownerships.Lookup assetOwners(AssetPorts ports) {
        return Ownerships.Lookup.of(
                "metering-asset", no -> ports.views().find(new AssetNo(no)).map(asset -> Scope.Owner.of(asset.unit())));
    }
}
