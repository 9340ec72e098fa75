package org.wattline.domain.connection.signing;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * The contract of an application before supply begins (拟签合同): it has its type and its numbers already, those of contract and account, so that they stand
 * on the paper that is signed. When supply begins, it is that contract which begins; when the application is given up, it never does.
 *
 * @param numbers what comes into being with supply bears them
 */
public record PreparedContract(
        ApplicationNo application,
        UnitPath unit,
        ContractType type,
        Energising.Numbers numbers,
        Stage stage,
        Version version)
        implements Versioned<PreparedContract> {
    public static PreparedContract of(
            ApplicationNo application, UnitPath unit, ContractType type, Energising.Numbers numbers) {
        return new PreparedContract(application, unit, type, numbers, new Stage.Waiting(), Version.NEW);
    }

    /** Another document of another type is to be signed. */
    public PreparedContract as(ContractType other) {
        return new PreparedContract(application, unit, other, numbers, stage, version);
    }

    /** Supply begins, and the contract with it. */
    public Outcome<PreparedContract> begun(LocalDate on) {
        if (!(stage instanceof Stage.Waiting)) return Outcome.refused(SigningRefusal.OVER);
        return Outcome.done(in(new Stage.Begun(on)));
    }

    /** The application was given up; a contract that waits no more stays as it is. */
    public Change<PreparedContract> givenUp(LocalDate on) {
        if (!(stage instanceof Stage.Waiting)) return Change.of(this);
        return Change.of(
                in(new Stage.GivenUp(on)),
                new PreparedContractEvent(
                        application.value(),
                        Map.of(
                                "application",
                                application.value(),
                                "contract",
                                numbers.contract().value(),
                                "unit",
                                unit.path(),
                                "on",
                                on.toString())));
    }

    private PreparedContract in(Stage next) {
        return new PreparedContract(application, unit, type, numbers, next, version);
    }

    @Override
    public PreparedContract at(Version stored) {
        return new PreparedContract(application, unit, type, numbers, stage, stored);
    }

    /** Where it stands. */
    public sealed interface Stage {
        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Waiting waiting -> "WAITING";
                case Begun begun -> "BEGUN";
                case GivenUp givenUp -> "GIVEN_UP";
            };
        }

        /** For signatures, and for supply. */
        record Waiting() implements Stage {}

        /** @param on first day of supply */
        record Begun(LocalDate on) implements Stage {}

        record GivenUp(LocalDate on) implements Stage {}
    }
}
