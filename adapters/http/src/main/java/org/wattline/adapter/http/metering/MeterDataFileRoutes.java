package org.wattline.adapter.http.metering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.intake.MendingLines;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.metering.intake.TakingInStreams;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** {@code /v1/meter-data-files}: files of readings, and the lines of them that were turned away. */
public final class MeterDataFileRoutes implements Routes {
    private static final String STREAM =
            "{\"meter\":\"M-0001\",\"at\":\"2026-02-01\",\"registers\":{\"ACTIVE_IMPORT\":\"1229.23\"}}\n";
    private static final long MOST_BYTES = 16L << 30;
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final ReceivingFiles receiving;
    private final TakingInStreams streams;
    private final MendingLines mending;
    private final MeterDataFiles files;

    public MeterDataFileRoutes(
            ReceivingFiles receiving, TakingInStreams streams, MendingLines mending, MeterDataFiles files) {
        this.receiving = receiving;
        this.streams = streams;
        this.mending = mending;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/meter-data-files")
                        .withoutKey()
                        .tag("metering")
                        .summary("上传采集文件", "Send a file of readings")
                        .description(
                                "CSV 或 NDJSON，按内容摘要去重；由后台任务处理，逐行判定。",
                                "CSV or NDJSON, known by the digest of its content; a job takes it in line by line.")
                        .permission(MeteringPermissions.TAKE_IN)
                        .unowned("the file belongs to the caller's own unit")
                        .query("name", "文件名", "name of the file", "2026-02-01.csv")
                        .bodyStream(
                                MOST_BYTES,
                                "meter,at,ACTIVE_IMPORT\nM-0001,2026-02-01,1229.23\n",
                                "text/csv",
                                "application/x-ndjson")
                        .answers(202, FileBody.class, FileBody.EXAMPLE)
                        .answers(200, FileBody.class, FileBody.EXAMPLE)
                        .handle(this::receive),
                Route.post("/v1/meter-data-streams")
                        .withoutKey()
                        .tag("metering")
                        .summary("上传采集数据流", "Send a stream of readings")
                        .description(
                                "NDJSON 或 CSV，边到边处理，处理完毕后返回计数；中断后从头重发，已有数据不变。",
                                "NDJSON or CSV, taken in while it arrives; the answer counts. If it breaks off send it again from the beginning: what is known already changes nothing.")
                        .permission(MeteringPermissions.TAKE_IN)
                        .unowned("the stream belongs to the caller's own unit")
                        .query("name", "数据流名称", "name of the stream", "head-end-7")
                        .bodyStream(MOST_BYTES, STREAM, "application/x-ndjson", "text/csv")
                        .answers(200, FileBody.class, FileBody.EXAMPLE)
                        .handle(x -> x.outcome(
                                streams.handle(
                                        x.caller(),
                                        new TakingInStreams.Take(
                                                x.query("name").orElse("stream"),
                                                x.stream().bytes())),
                                FileBody::of)),
                Route.list("/v1/meter-data-files")
                        .tag("metering")
                        .summary("采集文件列表", "List files of readings, newest first")
                        .permission(MeteringPermissions.TAKE_IN)
                        .scoped()
                        .answersPage(FileBody.class, FileBody.EXAMPLE)
                        .handle(x -> x.page(files.list(x.scope(), x.page()), FileBody::of)),
                named(Route.get("/v1/meter-data-files/{digest}"))
                        .summary("查看采集文件", "Show a file of readings")
                        .history("meter-data-file")
                        .answers(200, FileBody.class, FileBody.EXAMPLE)
                        .handle(x -> x.found(files.find(digest(x)).map(FileBody::of))),
                named(Route.list("/v1/meter-data-files/{digest}/rejections"))
                        .summary("被拒行", "List the lines that were turned away")
                        .answersPage(Rejection.class, RejectionExample.ONE)
                        .handle(x -> x.page(files.rejections(digest(x), x.page()), rejection -> rejection)),
                named(Route.get("/v1/meter-data-files/{digest}/rejected-lines"))
                        .summary("下载被拒行", "Download the lines that were turned away")
                        .description(
                                "CSV；Accept: application/x-ndjson 时为 NDJSON，更正 content 后可原样重新提交（mended-lines）。",
                                "CSV, or NDJSON with Accept: application/x-ndjson: with the content corrected it can be sent to mended-lines as it is.")
                        .answersMedia(200, RejectedLines.CSV, RejectedLines.HEAD)
                        .answersMedia(200, RejectedLines.NDJSON, RejectedLines.EXAMPLE)
                        .handle(x -> RejectedLines.of(files, digest(x), x)),
                named(Route.post("/v1/meter-data-files/{digest}/mended-lines").withoutKey())
                        .summary("重新提交更正后的行", "Send corrected lines again")
                        .description(
                                "NDJSON，每行含原行号与更正内容；逐行返回结果，仍有误的行保持被拒。",
                                "NDJSON, on each line the number of a rejected line and its corrected content, in the file's format; each is answered in turn, and one that is still wrong stays rejected.")
                        .bodyStream(
                                MOST_BYTES,
                                "{\"line\":17,\"content\":\"M-0001,2026-02-01,1229.23\"}\n",
                                "application/x-ndjson")
                        .answersMedia(
                                207,
                                "application/x-ndjson",
                                "{\"line\":1,\"status\":404,\"problem\":{\"code\":\"metering.line-not-rejected\"}}\n")
                        .handle(x -> {
                            FileDigest digest = digest(x);
                            return x.eachLine(
                                    MendedLine.class,
                                    line -> mending.handle(
                                            x.caller(), new MendingLines.Mend(digest, line.line(), line.content())),
                                    FileBody::of);
                        }));
    }

    private Reply receive(Exchange<Void> x) {
        Outcome<ReceivingFiles.Received> outcome = receiving.handle(
                x.caller(),
                new ReceivingFiles.Receive(
                        x.query("name").orElse("upload"), x.stream().bytes()));
        return switch (outcome) {
            case Outcome.Done<ReceivingFiles.Received>(var received) ->
                new Reply.Body(
                        received.again() ? 200 : 202,
                        FileBody.of(received.file()),
                        received.job()
                                .map(job -> Map.of("Location", "/v1/jobs/" + job))
                                .orElse(Map.of()));
            case Outcome.Refused<ReceivingFiles.Received>(var why) -> x.refused(why);
        };
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .permission(MeteringPermissions.TAKE_IN)
                .owned("digest", "meter-data-file")
                .path("digest", "文件内容的 SHA-256", "SHA-256 of the content", DIGEST);
    }

    private static FileDigest digest(Exchange<?> x) {
        return x.path("digest", FileDigest::new);
    }

    private static final class RejectionExample {
        private static final Rejection ONE = new Rejection(
                17, "metering.meter-not-found", "MET-02", "There is no such meter", "M-9999,2026-02-01,1229.23");
    }

    /** A corrected line. What was said when it was turned away may come along and says nothing here. */
    public record MendedLine(
            long line, String content, Optional<String> code, Optional<String> rule, Optional<String> detail) {}

    /** A file of readings; {@code lastLine} tells how far it is. */
    public record FileBody(
            String digest,
            String name,
            long bytes,
            UnitPath unit,
            Instant receivedAt,
            MeterDataFile.State state,
            long lastLine,
            LineCounts counts,
            Optional<String> fault) {
        static final FileBody EXAMPLE = new FileBody(
                DIGEST,
                "2026-02-01.csv",
                1234,
                new UnitPath("/33/3301"),
                Instant.parse("2026-02-01T00:30:00Z"),
                MeterDataFile.State.DONE,
                41,
                new LineCounts(38, 0, 1, 1),
                Optional.empty());

        static FileBody of(MeterDataFile file) {
            return new FileBody(
                    file.digest().hex(),
                    file.name(),
                    file.bytes(),
                    file.unit(),
                    file.receivedAt(),
                    file.state(),
                    file.lastLine(),
                    file.counts(),
                    file.fault());
        }
    }
}
