package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.premises.AreaRoutes;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.adapter.postgres.premises.PostgresEquipmentRegister;
import org.wattline.adapter.postgres.premises.PostgresNetwork;
import org.wattline.adapter.postgres.premises.PostgresPremises;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;

/** Premises and the network that supplies them. */
public final class PremisesModule extends AbstractModule {
    @Provides
    @Singleton
    PremisesRegister premises(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPremises(memory.store());
            case Storage.Postgres postgres -> new PostgresPremises(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    Network network(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryNetwork(memory.store());
            case Storage.Postgres postgres -> new PostgresNetwork(postgres.units());
        };
    }

    @Provides
    @Singleton
    EquipmentRegister equipment(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryEquipmentRegister(memory.store());
            case Storage.Postgres postgres -> new PostgresEquipmentRegister(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes areaRoutes(Network network) {
        return new AreaRoutes(network);
    }
}
