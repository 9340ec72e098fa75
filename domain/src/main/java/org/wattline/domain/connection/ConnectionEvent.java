package org.wattline.domain.connection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/** What happens to connection applications. */
public sealed interface ConnectionEvent extends Event {
    ApplicationNo application();

    UnitPath unit();

    @Override
    default String subject() {
        return application().value();
    }

    private static Map<String, String> facts(ConnectionEvent event, String... more) {
        Map<String, String> facts = new HashMap<>();
        facts.put("application", event.application().value());
        facts.put("unit", event.unit().path());
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return Map.copyOf(facts);
    }

    /** It came in. */
    record Submitted(ApplicationNo application, UnitPath unit, ProcessKey process, ChannelCode channel)
            implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.application-submitted";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "process", process.toString(), "channel", channel.value());
        }
    }

    /** A document was handed in. */
    record DocumentHandedIn(ApplicationNo application, UnitPath unit, String document) implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.document-handed-in";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "document", document);
        }
    }

    /** It waits for documents, which the applicant is asked for by their names (待补资料). */
    record DocumentsAskedFor(ApplicationNo application, UnitPath unit, DocumentNames documents)
            implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.documents-asked-for";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "documents", documents.all(), "brief", documents.brief());
        }
    }

    /** The clerk accepted it; the company's clocks run. */
    record Accepted(ApplicationNo application, UnitPath unit, ProcessKey process) implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.application-accepted";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "process", process.toString());
        }
    }

    /** A step is done. */
    record StepCompleted(ApplicationNo application, UnitPath unit, StepCode step) implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.step-completed";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "step", step.code());
        }
    }

    /** Supply has begun. */
    record CustomerEnergised(
            ApplicationNo application,
            UnitPath unit,
            CustomerId customer,
            AccountNo account,
            ContractNo contract,
            LocalDate on)
            implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.customer-energised";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(
                    this,
                    "customer",
                    customer.toString(),
                    "account",
                    account.value(),
                    "contract",
                    contract.value(),
                    "on",
                    on.toString());
        }
    }

    /** Everything is filed. */
    record Completed(ApplicationNo application, UnitPath unit, ProcessKey process) implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.application-completed";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "process", process.toString());
        }
    }

    /** It was given up. */
    record Cancelled(ApplicationNo application, UnitPath unit, ProcessKey process) implements ConnectionEvent {
        @Override
        public String type() {
            return "connection.application-cancelled";
        }

        @Override
        public Map<String, String> facts() {
            return ConnectionEvent.facts(this, "process", process.toString());
        }
    }
}
