package org.wattline.bootstrap.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.rating.BillEstimateBody;
import org.wattline.adapter.http.rating.BillEstimateFacts;
import org.wattline.adapter.http.rating.Days;
import org.wattline.adapter.http.rating.EstimateFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.bootstrap.Exit;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.rating.RatedBill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates a bill from a file, without server and database. */
@Command(
        name = "rate",
        description = {
            "Estimates a bill: the body of POST /v1/bill-estimates from a file, by the prices that Wattline brings along, without a server.",
            "Exit codes: 0 rated, 1 refused by a rule or faulty prices, 2 the file is not an estimate."
        })
final class RateVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "an estimate as JSON; - reads standard input")
    private String file = "";

    @Option(
            names = "--prices",
            paramLabel = "FOLDER",
            description =
                    "prices to rate by, laid out as db/src/main/resources/reference; what is not there is as shipped")
    private List<Path> prices = List.of();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of the table and the explanation; default en")
    private Language language = Language.en;

    @Option(names = "--json", description = "print the answer as the server would give it")
    private boolean json;

    private InputStream in = System.in;
    private PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Elsewhere than to standard input and output. */
    void connectedTo(InputStream input, PrintStream output) {
        in = input;
        out = output;
    }

    /** Languages of explanations, spelt as the option takes them. */
    enum Language {
        zh,
        en
    }

    @Override
    public Integer call() {
        Locale locale = language == Language.zh ? Locale.CHINESE : Locale.ENGLISH;
        EstimateFile estimates = new EstimateFile();
        At at = At.root();
        Optional<BillEstimateFacts> facts = estimates.read(bytes(), at);
        if (facts.isEmpty()) {
            at.faults().forEach(fault -> tell(fault, locale));
            return Exit.USAGE.code();
        }
        ReferenceFaults faults = new ReferenceFaults();
        EstimatingBills estimating = new EstimatingBills(ImportedPrices.read(this::priceFile, faults));
        if (faults.all().size() > faults.warnings().size()) {
            faults.all().forEach(fault -> tell(fault.toString()));
            return Exit.FAILED.code();
        }
        switch (facts.get().estimate(new JsonTariffDocuments()).then(estimating::handle)) {
            case Outcome.Refused<RatedBill>(Refusal why) -> {
                refused(why, locale);
                return Exit.FAILED.code();
            }
            case Outcome.Done<RatedBill>(RatedBill bill) -> {
                Days days = new Days(facts.get().from(), facts.get().to());
                if (json)
                    out.println(new String(estimates.write(BillEstimateBody.of(days, bill)), StandardCharsets.UTF_8));
                else BillTable.print(bill, locale, out);
                return Exit.DONE.code();
            }
        }
    }

    private byte[] bytes() {
        try {
            return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "cannot read " + file, e);
        }
    }

    private ReferenceFile priceFile(String name) {
        for (Path one : prices) if (Files.isRegularFile(one.resolve(name))) return ReferenceFile.in(one, name);
        return ReferenceFile.shipped(name);
    }

    private void refused(Refusal why, Locale locale) {
        String place = why instanceof Pointed pointed ? " " + pointed.pointer() : "";
        tell(why.code() + " (" + why.rule() + ")" + place + ": " + why.title().in(locale) + "; "
                + why.remedy().in(locale));
        if (why instanceof DocumentFaulty faulty)
            faulty.faults().forEach(each -> tell(new Fault(each.pointer(), each.code(), each.message()), locale));
    }

    private void tell(Fault fault, Locale locale) {
        tell((fault.pointer().isEmpty() ? "/" : fault.pointer()) + " " + fault.code() + ": "
                + fault.message().in(locale));
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("wattline: " + line);
        spec.commandLine().getErr().flush();
    }
}
