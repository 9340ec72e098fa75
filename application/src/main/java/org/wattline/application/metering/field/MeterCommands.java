package org.wattline.application.metering.field;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;

/** All orders that were ever given to meters on site. */
public interface MeterCommands {
    Optional<MeterCommand> find(MeterCommandId id);

    /** Stores a new one at version 1. */
    void add(MeterCommand command);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    MeterCommand save(MeterCommand command);

    /**
     * Orders that a server has to look at now, longest due first; part of a unit of work, until whose end no other server gets them. A line gets
     * no more at once than it bears: those that are being sent over it count.
     */
    List<MeterCommand> due(Instant now, int limit, int perConcentrator);

    /** Those within a scope, newest first. Customers have none. */
    Page<MeterCommand> list(
            Scope scope, Optional<AssetNo> meter, Optional<CommandStage.State> state, Page.Request page);

    /** Where an order stands in the list. */
    static String position(MeterCommand command) {
        return "%013d".formatted(command.orderedAt().toEpochMilli()) + " " + command.id();
    }
}
