package org.wattline.application.metering.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.validation.VeeRuleId;

/** The queue of exceptions; for a rule and values of a point there is one. */
public interface VeeExceptions extends HeldReadings {
    Optional<VeeException> find(VeeExceptionId id);

    /** Those about values of the points in a span of days, by point, target and rule. */
    List<VeeException> about(Collection<MeteringPointNo> points, Span days);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one for the rule, point and target of one of them */
    void addAll(List<VeeException> exceptions);

    /** @throws org.wattline.application.platform.StaleState if one was stored by somebody else since it was read */
    List<VeeException> saveAll(List<VeeException> exceptions);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    default VeeException save(VeeException exception) {
        return saveAll(List.of(exception)).getFirst();
    }

    /** Exceptions within a scope, newest first. */
    Page<VeeException> list(Scope scope, Filter filter, Page.Request page);

    /** Which are wanted. */
    record Filter(
            Optional<VeeRuleId> rule,
            Optional<Status> status,
            Optional<String> owner,
            Optional<MeteringPointNo> point) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Where an exception stands, by name. */
    enum Status {
        OPEN,
        ACCEPTED,
        ESTIMATED,
        REJECTED,
        RESOLVED;

        public static Status of(VeeException exception) {
            return switch (exception.state()) {
                case VeeException.State.Open open -> OPEN;
                case VeeException.State.Accepted accepted -> ACCEPTED;
                case VeeException.State.Estimated estimated -> ESTIMATED;
                case VeeException.State.Rejected rejected -> REJECTED;
                case VeeException.State.Resolved resolved -> RESOLVED;
            };
        }

        /** What was said when it came there: a reason or a version; empty while it is open. */
        public static Optional<String> said(VeeException exception) {
            return switch (exception.state()) {
                case VeeException.State.Open open -> Optional.empty();
                case VeeException.State.Accepted(String reason) -> Optional.of(reason);
                case VeeException.State.Estimated(String by) -> Optional.of(by);
                case VeeException.State.Rejected(String reason) -> Optional.of(reason);
                case VeeException.State.Resolved(String by) -> Optional.of(by);
            };
        }

        /** The state again. */
        public VeeException.State state(Optional<String> said) {
            return switch (this) {
                case OPEN -> new VeeException.State.Open();
                case ACCEPTED -> new VeeException.State.Accepted(said.orElseThrow());
                case ESTIMATED -> new VeeException.State.Estimated(said.orElseThrow());
                case REJECTED -> new VeeException.State.Rejected(said.orElseThrow());
                case RESOLVED -> new VeeException.State.Resolved(said.orElseThrow());
            };
        }
    }
}
