package org.wattline.adapter.http.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.bank.TakingInBankFiles;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.bank.BankFileRefusal;

/** {@code /v1/bank-files}: what banks and agencies took. */
public final class BankFileRoutes implements Routes {
    private static final int MOST_BYTES = 16 << 20;
    private static final String EXAMPLE = "H|B-1|1|120.00\nD|1000000016|120.00|B-1-1|0000\n";

    private final TakingInBankFiles taking;

    public BankFileRoutes(TakingInBankFiles taking) {
        this.taking = taking;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/bank-files")
                .withoutKey()
                .tag("payment")
                .summary("导入银行代扣、代收文件", "Take in what a bank or an agency took")
                .description(
                        "逐笔入账，逐笔答复；同一文件重传不变；笔数、金额与首记录不符的文件整体拒绝",
                        "Each line is booked and answered by itself; the same file again changes nothing; a file that is not what its first"
                                + " record says is refused as a whole")
                .permission(PaymentPermissions.TAKE_FILES)
                .unowned("the use case checks that the account of each line is the caller's to know")
                .requiredQuery("channel", "渠道", "channel", "DIRECT_DEBIT")
                .requiredQuery("layout", "文件格式", "layout of the file", "DELIMITED")
                .bodyStream(MOST_BYTES, EXAMPLE, "text/plain")
                .answers(200, Results.class, new Results(List.of(Result.EXAMPLE)))
                .refuses(BankFileRefusal.values())
                .handle(this::takeIn));
    }

    private Reply takeIn(Exchange<Void> x) {
        try {
            byte[] file = x.stream().bytes().readAllBytes();
            Channel channel = x.query("channel", Channel.class).orElseThrow();
            String layout = x.required("layout", text -> text);
            return x.outcome(
                    taking.handle(x.caller(), new TakingInBankFiles.TakeIn(channel, layout, file)),
                    results -> new Results(results.stream().map(Result::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the lines, in their order. */
    public record Results(List<Result> lines) {}

    /** What became of a line. @param line counted from 1 */
    public record Result(int line, TakingInBankFiles.State state, Optional<PaymentNo> paymentNo, String why) {
        static final Result EXAMPLE =
                new Result(2, TakingInBankFiles.State.BOOKED, Optional.of(PaymentNo.of(1)), "0000");

        static Result of(TakingInBankFiles.Result result) {
            return new Result(result.line(), result.state(), result.payment(), result.why());
        }
    }
}
