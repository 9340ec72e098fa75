package org.wattline.application.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Takes in applications for supply (业扩受理), online from a customer's login or at the counter, and starts their processes. */
public final class ApplyingForConnections {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Applications applications;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final OrganisationUnits units;
    private final ApplicationChannels channels;
    private final Numbers numbers;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public ApplyingForConnections(
            UnitOfWork work,
            Outbox outbox,
            Applications applications,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            OrganisationUnits units,
            ApplicationChannels channels,
            Numbers numbers,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.instances = instances;
        this.definitions = definitions;
        this.units = units;
        this.channels = channels;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<ConnectionApplication> handle(Caller who, Apply command) {
        return work.perform(Act.of(who, "connection.apply"), () -> {
            List<ProcessDefinition> serving = definitions.serving(command.process, clock.today()).stream()
                    .filter(found -> found.subject().equals(ConnectionSteps.SUBJECT))
                    .toList();
            List<Refusal> faults = new ArrayList<>();
            if (serving.isEmpty()) faults.add(WorkflowRefusal.NO_PROCESS);
            if (units.find(command.unit)
                    .filter(unit -> unit.open(clock.today()))
                    .isEmpty()) faults.add(ConnectionRefusal.UNIT_UNKNOWN);
            return Together.with(faults, channels.chosen(who, command.channel, clock.today()))
                    .then(channel -> apply(who, command, channel, serving));
        });
    }

    private Outcome<ConnectionApplication> apply(
            Caller who, Apply command, ApplicationChannel channel, List<ProcessDefinition> serving) {
        ApplicationNo no = ApplicationNo.of(numbers.next("application"));
        Map<String, String> data =
                submit(who, command, channel, serving.getFirst(), no).state().data();
        Optional<ProcessDefinition> process =
                serving.stream().filter(found -> found.applies(data)).findFirst();
        if (process.isEmpty()) return Outcome.refused(ConnectionRefusal.VOLTAGE_DOES_NOT_FIT);
        return Outcome.done(store(submit(who, command, channel, process.get(), no), process.get()));
    }

    private Change<ConnectionApplication> submit(
            Caller who, Apply command, ApplicationChannel channel, ProcessDefinition process, ApplicationNo no) {
        boolean online = who.kind() == Caller.Kind.CUSTOMER;
        return ConnectionApplication.submit(
                no,
                process.key(),
                command.unit,
                channel.code(),
                new Applicant(
                        command.kind,
                        command.name,
                        command.certificate,
                        command.phone,
                        online ? Optional.of(who.login()) : Optional.empty()),
                command.requested,
                clock.now());
    }

    private ConnectionApplication store(Change<ConnectionApplication> submitted, ProcessDefinition process) {
        ConnectionApplication application = submitted.state();
        Instant now = clock.now();
        Change<ProcessInstance> started = ProcessInstance.start(
                application.instance(), process, application.unit(), application.data(), now, deadlines);
        applications.add(application);
        instances.add(started.state());
        outbox.publish(submitted.facts());
        outbox.publish(started.facts());
        return application.at(application.version().next());
    }

    /**
     * Somebody applies.
     *
     * @param process the standard business, or one of its processes: {@code LV_RES_NEW}
     * @param unit the unit that serves the address
     * @param channel where it was filled in, if that is told
     */
    public record Apply(
            String process,
            UnitPath unit,
            Customer.Kind kind,
            PersonName name,
            Certificate certificate,
            PhoneNumber phone,
            Requested requested,
            Optional<ChannelCode> channel) {
        /** Online without saying where, or at the counter. */
        public Apply(
                String process,
                UnitPath unit,
                Customer.Kind kind,
                PersonName name,
                Certificate certificate,
                PhoneNumber phone,
                Requested requested) {
            this(process, unit, kind, name, certificate, phone, requested, Optional.empty());
        }
    }
}
