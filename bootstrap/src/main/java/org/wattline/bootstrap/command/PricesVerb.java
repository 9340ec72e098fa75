package org.wattline.bootstrap.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.rating.JsonEstimates;
import org.wattline.adapter.http.tariff.GoldenCaseFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.Caller;
import org.wattline.application.tariff.GoldenCases;
import org.wattline.application.tariff.ImportingPrices;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.domain.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files of prices, calendars and tables, and imports them when nothing grave is wrong. */
@Command(
        name = "prices",
        description =
                "Checks tariffs, time-of-use calendars and the power-factor table of a folder and keeps them in the"
                        + " database; running servers price by them at once. What a file does not say again stays as it is.")
final class PricesVerb implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "laid out as db/src/main/resources/reference; default: the files that Wattline brings along")
    private List<Path> folder = List.of();

    @Option(names = "--check", description = "only check, import nothing")
    private boolean check;

    PricesVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        for (var one : folder)
            if (!Files.isDirectory(one))
                throw new CannotStart(
                        Exit.USAGE,
                        "there is no folder %s: name one with tariffs/residential.json and its like in it, or none to check the files that Wattline brings along"
                                .formatted(one));
        var files = new HashMap<String, ReferenceFile>();
        for (var name : ImportedPrices.FILES) files.put(name, file(name));
        files.put(GoldenCaseFile.NAME, file(GoldenCaseFile.NAME));
        var faults = new ReferenceFaults();
        var prices = ImportedPrices.read(name -> files.getOrDefault(name, file(name)), faults);
        faults.all().forEach(fault -> System.out.println(fault));
        if (faults.all().size() > faults.warnings().size()) return Exit.FAILED.code();
        if (!green(files.getOrDefault(GoldenCaseFile.NAME, file(GoldenCaseFile.NAME)), prices))
            return Exit.FAILED.code();
        System.out.printf(
                "%d versions of tariffs and %d calendars are without fault.%n",
                prices.book().all().size(), prices.calendars().size());
        return check ? Exit.DONE.code() : keep(files);
    }

    /** Whether each golden case comes out, of the versions that there are. */
    private static boolean green(ReferenceFile file, Prices prices) {
        var estimates = new JsonEstimates(new JsonTariffDocuments());
        var faults = new ArrayList<Fault>();
        var cases = GoldenCaseFile.read(file.text(), estimates, faults);
        var golden = new GoldenCases(estimates, prices);
        if (faults.isEmpty())
            cases.forEach((version, list) -> prices.book().of(version.tariff()).stream()
                    .filter(tariff -> tariff.version().equals(version.version()))
                    .map(tariff -> tariff.provision().validity())
                    .forEach(days -> list.forEach(one -> golden.judge(one, version.tariff(), days, version.toString())
                            .forEach(red -> faults.add(new Fault(red.pointer(), red.code(), red.message()))))));
        faults.forEach(fault -> System.out.printf(
                "%s %s %s: %s%n",
                file.name(), fault.pointer(), fault.code(), fault.message().en()));
        if (faults.isEmpty())
            System.out.printf(
                    "%d golden cases come out.%n",
                    cases.values().stream().mapToInt(List::size).sum());
        return faults.isEmpty();
    }

    private ReferenceFile file(String name) {
        for (var one : folder) if (Files.isRegularFile(one.resolve(name))) return ReferenceFile.in(one, name);
        return ReferenceFile.shipped(name);
    }

    private int keep(Map<String, ReferenceFile> files) {
        var texts = new HashMap<String, String>();
        files.forEach((name, file) -> texts.put(name, file.text()));
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        try (var closing = new Closing()) {
            var database = Databases.open(settings, progress);
            database.ifPresent(closing::add);
            var server = closing.add(Server.wired(settings, database, progress));
            var outcome = server.part(ImportingPrices.class)
                    .handle(Caller.system("prices"), new ImportingPrices.Import(texts));
            switch (outcome) {
                case Outcome.Done<List<String>>(List<String> changed) ->
                    System.out.println(
                            changed.isEmpty() ? "Nothing is new." : "Imported: " + String.join(", ", changed));
                case Outcome.Refused<List<String>>(var why) -> throw new IllegalStateException(why.code());
            }
        }
        return Exit.DONE.code();
    }
}
