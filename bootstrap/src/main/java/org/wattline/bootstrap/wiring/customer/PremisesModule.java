package org.wattline.bootstrap.wiring.customer;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.premises.AreaRoutes;
import org.wattline.adapter.http.premises.EquipmentRoutes;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.adapter.postgres.premises.PostgresEquipmentRegister;
import org.wattline.adapter.postgres.premises.PostgresNetwork;
import org.wattline.adapter.postgres.premises.PostgresPremises;
import org.wattline.adapter.reference.tariff.TransformerLossFile;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossTables;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.rating.point.TransformerTable;

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

    @Provides
    @Singleton
    KeepingEquipment keepingEquipment(
            UnitOfWork work,
            EquipmentRegister register,
            Accounts accounts,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        TransformerTable table = TransformerLossFile.shipped();
        LossTables tables = day ->
                Optional.of(table).filter(each -> each.provision().validity().contains(day));
        return new KeepingEquipment(work, register, accounts, tables, outbox, clock, ids);
    }

    @ProvidesIntoSet
    Ownerships.Lookup equipmentOwners(EquipmentRegister register) {
        return Ownerships.Lookup.of(
                "equipment",
                id -> register.find(new EquipmentId(UUID.fromString(id)))
                        .map(found ->
                                Scope.Owner.of(found.unit(), found.customer().value())));
    }

    @ProvidesIntoSet
    Routes equipmentRoutes(EquipmentRegister register, KeepingEquipment keeping) {
        return new EquipmentRoutes(register, keeping);
    }

    @ProvidesIntoSet
    Routes areaRoutes(Network network) {
        return new AreaRoutes(network);
    }
}
