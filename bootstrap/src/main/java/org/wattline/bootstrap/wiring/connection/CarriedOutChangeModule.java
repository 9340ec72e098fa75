package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Set;
import org.wattline.application.connection.change.CarryingOutChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ChangingMeters;
import org.wattline.application.connection.change.ChangingPieces;
import org.wattline.application.connection.change.CheckingMeters;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.change.FollowingPoints;
import org.wattline.application.connection.change.ForeseeingChanges;
import org.wattline.application.connection.change.OpeningSuccessors;
import org.wattline.application.connection.change.PapersOfChanges;
import org.wattline.application.connection.change.UndoingChanges;
import org.wattline.application.connection.channel.ProvingIdentity;
import org.wattline.application.connection.commitment.FollowingDossiers;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.FeeFacts;
import org.wattline.application.connection.inspection.InspectionFacts;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.PlanFacts;
import org.wattline.application.connection.plan.SourcesAfter;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.connection.signing.SigningFacts;
import org.wattline.application.connection.survey.NotingOnSite;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.workflow.StepEffects;

/** Changes of supply that are carried out, and the steps of their processes. */
public final class CarriedOutChangeModule extends AbstractModule {
    @Provides
    CarryingOutChanges carrying(
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            TemporarySupplies temporaries,
            PremisesRegister premises,
            OpeningMeteringPoints points,
            InstallingMeters installing,
            Readings readings,
            KeepingEquipment keeping,
            FollowingPoints following,
            EquipmentRegister equipment,
            Numbers numbers,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        ChangingPieces pieces = new ChangingPieces(keeping, equipment);
        ChangingMeters meters = new ChangingMeters(installing, readings);
        return new CarryingOutChanges(
                customers,
                accounts,
                contracts,
                temporaries,
                pieces,
                meters,
                new OpeningSuccessors(
                        customers,
                        accounts,
                        contracts,
                        temporaries,
                        premises,
                        points,
                        meters,
                        pieces,
                        following,
                        numbers,
                        ids,
                        outbox,
                        clock),
                following,
                outbox,
                clock);
    }

    @Provides
    FollowingPoints following(
            UnitOfWork work,
            Accounts accounts,
            MeteringPoints points,
            OpeningMeteringPoints opening,
            PointArrangements told,
            EquipmentRegister register,
            Outbox outbox,
            BusinessClock clock) {
        ArrangingPoints arranging = new ArrangingPoints(work, points, told, register, outbox, clock);
        return new FollowingPoints(
                told, arranging, new OpeningSubPoints(work, accounts, points, opening, arranging), register);
    }

    @ProvidesIntoSet
    StepEffects steps(
            Outbox outbox,
            ChangeApplications changes,
            FollowingDossiers dossiers,
            SupplyPlans plans,
            Inspections inspections,
            NotingOnSite noting,
            ProvingIdentity proving,
            DeterminingFees fees,
            ChargingFees charging,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            CarryingOutChanges carrying,
            CustomerFiles files,
            Entitlements entitlements,
            PapersOfChanges papers,
            SignedChanges signing,
            UndoingChanges undoing,
            BusinessClock clock) {
        return new ChangeSteps(
                outbox,
                changes,
                Set.of(
                        dossiers,
                        new FeeFacts(charging, fees, changes::find),
                        new PlanFacts(plans, clock),
                        new SourcesAfter(plans),
                        new InspectionFacts(inspections),
                        new SigningFacts(signing),
                        noting,
                        proving),
                plans,
                fees,
                charging,
                types,
                foreseeing,
                carrying,
                new CheckingMeters(files, entitlements),
                papers,
                signing,
                undoing,
                clock);
    }
}
