package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.application.connection.change.AnnouncingChangeEnds;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.CarryingOutChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.change.EndingTimedChanges;
import org.wattline.application.connection.change.MovedPieces;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.equipment.EquipmentRegister;

/** Changes of supply that last for a time: their end is announced, and comes. */
public final class TimedChangeModule extends AbstractModule {
    @ProvidesIntoSet
    Jobs.Work ending(
            UnitOfWork work,
            ChangeApplications changes,
            CustomerFiles files,
            EquipmentRegister equipment,
            CarryingOutChanges carrying,
            ChangeTypes types,
            ApplyingForChanges applying,
            Outbox outbox,
            BusinessClock clock) {
        return new EndingTimedChanges(
                work, changes, files, new MovedPieces(equipment), carrying, types, applying, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work announcing(
            UnitOfWork work,
            ChangeApplications changes,
            ChangeTypes types,
            EquipmentRegister equipment,
            Outbox outbox,
            BusinessClock clock) {
        return new AnnouncingChangeEnds(work, changes, types, new MovedPieces(equipment), outbox, clock);
    }

    /** In the morning, when people look at their telephones. */
    @ProvidesIntoSet
    Recurring announcingAgain() {
        return Recurring.daily(LocalTime.of(9, 5), AnnouncingChangeEnds.KIND);
    }

    @ProvidesIntoSet
    Recurring endingAgain() {
        return Recurring.daily(LocalTime.of(0, 10), EndingTimedChanges.KIND);
    }
}
