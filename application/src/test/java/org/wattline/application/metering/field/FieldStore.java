package org.wattline.application.metering.field;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.poll.Polls;

/** What the contracts of meters on site run on: their ports over the store of the other ports of metering. */
public record FieldStore(MeteringStore metering, FieldAddresses addresses, MeterCommands commands, Polls polls) {}
