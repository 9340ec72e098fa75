package org.wattline.adapter.http.contract.document;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.contract.ContractBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.ContractWatch;
import org.wattline.application.contract.document.EndingAnnexes;
import org.wattline.application.contract.document.EndingContracts;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.customer.AccountNo;

/** How contracts come to their end: {@code /v1/contract-notices}, terminating them, and ending annexes ahead of their last day. */
public final class ContractWatchRoutes implements Routes {
    private final ContractWatch watch;
    private final EndingContracts ending;
    private final EndingAnnexes annexes;

    public ContractWatchRoutes(ContractWatch watch, EndingContracts ending, EndingAnnexes annexes) {
        this.watch = watch;
        this.ending = ending;
        this.annexes = annexes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/contract-notices")
                        .tag("contract")
                        .summary("合同到期预警", "List contracts that end soon, have ended, or lack a signed document")
                        .description("每晚检查；只列仍成立的预警", "Looked at every night; only what still holds is listed")
                        .permission(ContractPermissions.SEE)
                        .scoped()
                        .filter("cause", "原因", "cause", "CONTRACT_EXPIRING")
                        .answersPage(NoticeBody.class, NoticeBody.EXAMPLE)
                        .handle(x -> x.page(
                                watch.standing(x.scope(), x.query("cause", ContractNotice.Cause.class), x.page()),
                                NoticeBody::of)),
                Route.command("/v1/contracts/{contractNo}", "terminate")
                        .tag("contract")
                        .summary("终止供用电合同", "Terminate the contract of an account that is supplied no more")
                        .permission(ContractPermissions.CHANGE)
                        .owned("contractNo", "contract")
                        .path(
                                "contractNo",
                                "合同编号",
                                "number of the contract",
                                ContractNo.of(1).value())
                        .body(Terminate.class, Terminate.EXAMPLE)
                        .answers(200, ContractBody.class, ContractBody.EXAMPLE)
                        .refuses(
                                ContractRefusal.UNKNOWN,
                                ContractRefusal.NOT_IN_FORCE,
                                ContractRefusal.ENDS_BEFORE_IT_BEGINS,
                                ContractDocumentRefusal.STILL_SUPPLIED)
                        .handle(x -> x.outcome(
                                ending.handle(
                                        x.caller(),
                                        new EndingContracts.Terminate(
                                                x.path("contractNo", ContractNo::new),
                                                x.body().on,
                                                x.body().reason,
                                                x.version())),
                                ContractBody::of)),
                ContractDocumentRoutes.one(Route.command(ContractDocumentRoutes.ONE, "end"))
                        .summary("提前终止可中断负荷协议", "End an annex on interruptible load ahead of its last day")
                        .permission(ContractPermissions.CHANGE)
                        .body(Terminate.class, new Terminate(LocalDate.of(2026, 7, 1), "the furnace is sold"))
                        .answers(200, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .refuses(
                                ContractDocumentRefusal.UNKNOWN,
                                ContractDocumentRefusal.NO_ANNEX,
                                ContractDocumentRefusal.NOT_SIGNED,
                                ContractDocumentRefusal.ENDS_TOO_EARLY,
                                ContractDocumentRefusal.ENDS_BY_ITSELF)
                        .handle(x -> x.outcome(
                                annexes.handle(
                                        x.caller(),
                                        new EndingAnnexes.End(
                                                ContractDocumentRoutes.id(x),
                                                x.body().on,
                                                x.body().reason,
                                                x.version())),
                                ContractDocumentBody::of)));
    }

    /** @param on first day on which it no longer holds */
    public record Terminate(
            LocalDate on, @Size(min = 1, max = 200) String reason) {
        static final Terminate EXAMPLE = new Terminate(LocalDate.of(2026, 7, 1), "the account is closed");
    }

    /** What was told of a contract. @param about the day on which it ends or has ended, or from which terms hold that nobody signed */
    public record NoticeBody(
            ContractNo contractNo,
            AccountNo accountNo,
            UnitPath unit,
            ContractType type,
            ContractNotice.Cause cause,
            LocalDate about,
            LocalDate toldOn) {
        static final NoticeBody EXAMPLE = new NoticeBody(
                ContractNo.of(1),
                AccountNo.of(1),
                new UnitPath("/33/3301/330106"),
                ContractType.TEMPORARY,
                ContractNotice.Cause.CONTRACT_EXPIRING,
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 7, 2));

        static NoticeBody of(ContractNotice notice) {
            return new NoticeBody(
                    notice.contract(),
                    notice.account(),
                    notice.unit(),
                    notice.type(),
                    notice.cause(),
                    notice.about(),
                    notice.toldOn());
        }
    }
}
