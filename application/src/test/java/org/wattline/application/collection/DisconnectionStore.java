package org.wattline.application.collection;

import org.wattline.application.collection.disconnection.DisconnectionBans;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.platform.UnitOfWork;

/** The ports of disconnection over one store. */
public record DisconnectionStore(UnitOfWork work, Disconnections disconnections, DisconnectionBans bans) {}
