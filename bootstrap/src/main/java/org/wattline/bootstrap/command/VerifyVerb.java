package org.wattline.bootstrap.command;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.VerifyingBills;
import org.wattline.application.billing.proof.VerifyingNotes;
import org.wattline.application.platform.Caller;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.customer.AccountNo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that bills come out again as they are kept. */
@Command(
        name = "verify",
        description = {
            "verify bills: calculates bills and notes again from the versions that they keep, and names each difference by bill, line and field.",
            "Exit codes: 0 all came out the same, 1 there are differences."
        })
final class VerifyVerb implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "bills", description = "what is verified")
    private String what = "";

    @Option(names = "--unit", paramLabel = "PATH", description = "only those of a unit, such as /33/3301")
    private String unit = "/";

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "only those of a month")
    private List<String> month = List.of();

    @Option(names = "--account", paramLabel = "NO", description = "only those of an account")
    private List<String> account = List.of();

    @Option(names = "--bill", paramLabel = "NO", description = "only this bill")
    private List<String> bill = List.of();

    @Option(names = "--run", paramLabel = "ID", description = "only those that a bill run made")
    private List<String> run = List.of();

    VerifyVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = SettingOptions.read(spec, environment);
        if (!what.equals("bills")) throw new CannotStart(Exit.USAGE, "bills can be verified, \"" + what + "\" cannot");
        if (settings.storage() == Settings.Storage.MEMORY)
            throw new CannotStart(Exit.USAGE, "nothing is kept in memory: leave --storage memory out");
        var filter = filter();
        var progress = Progress.onStandardError();
        try (var closing = new Closing()) {
            var database = Databases.open(settings, progress);
            database.ifPresent(closing::add);
            var server = closing.add(Server.wired(settings, database, progress));
            VerifyingBills bills = server.part(VerifyingBills.class);
            VerifyingNotes notes = server.part(VerifyingNotes.class);
            return verify(filter, List.of(bills::handle, notes::handle));
        }
    }

    private KeptBills.Filter filter() {
        try {
            return new KeptBills.Filter(
                    new UnitPath(unit),
                    month.stream().findFirst().map(YearMonth::parse),
                    account.stream().findFirst().map(AccountNo::new),
                    bill.stream().findFirst().map(BillNo::new),
                    run.stream().findFirst().map(UUID::fromString).map(BillRunId::new));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new CannotStart(Exit.USAGE, "which bills? " + e.getMessage());
        }
    }

    private static int verify(
            KeptBills.Filter filter, List<BiFunction<Caller, VerifyingBills.VerifyPart, VerifyingBills.Verified>> all) {
        long bills = 0;
        long differences = 0;
        for (var verifying : all) {
            Optional<String> after = Optional.empty();
            do {
                var part = verifying.apply(Caller.system("verify"), new VerifyingBills.VerifyPart(filter, after));
                part.differences().forEach(each -> System.out.println(each.bill() + " " + each));
                bills += part.bills();
                differences += part.differences().size();
                after = part.next();
            } while (after.isPresent());
        }
        System.out.printf("%,d bills verified, %,d differences.%n", bills, differences);
        return (differences == 0 ? Exit.DONE : Exit.FAILED).code();
    }
}
