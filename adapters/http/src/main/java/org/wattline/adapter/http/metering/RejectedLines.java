package org.wattline.adapter.http.metering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.platform.shape.Output;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.platform.Csv;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.Rejection;

/** The lines of a file that were turned away, as a download of any length. */
final class RejectedLines {
    static final String CSV = "text/csv";
    static final String HEAD = "line,code,rule,detail,content\n";
    static final String NDJSON = "application/x-ndjson";
    static final String EXAMPLE =
            "{\"line\":17,\"content\":\"M-9999,2026-02-01,1229.23\",\"code\":\"metering.meter-not-found\",\"rule\":\"MET-02\","
                    + "\"detail\":\"There is no such meter\"}\n";
    private static final int PORTION = 500;

    private RejectedLines() {}

    static Reply of(MeterDataFiles files, FileDigest digest, Exchange<?> x) {
        boolean json = x.request()
                .header("Accept")
                .filter(accept -> accept.contains(NDJSON))
                .isPresent();
        Reply.Writing rows = out -> {
            Page<Rejection> page = files.rejections(digest, Page.Request.first(PORTION));
            while (true) {
                for (Rejection line : page.items()) {
                    out.write(json ? Output.bytes(to -> write(line, to)) : Csv.bytes(cells(line)));
                    if (json) out.write('\n');
                }
                if (page.next().isEmpty()) return;
                page = files.rejections(digest, new Page.Request(PORTION, page.next()));
            }
        };
        return json ? new Reply.Stream(200, NDJSON, rows) : Table.streamed(HEAD, rows);
    }

    private static void write(Rejection line, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeNumberField("line", line.line());
        to.writeStringField("content", line.content());
        to.writeStringField("code", line.code());
        to.writeStringField("rule", line.rule());
        to.writeStringField("detail", line.detail());
        to.writeEndObject();
    }

    private static String cells(Rejection line) {
        return Csv.line(line.line(), line.code(), line.rule(), line.detail(), line.content());
    }
}
