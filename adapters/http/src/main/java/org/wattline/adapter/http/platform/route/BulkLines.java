package org.wattline.adapter.http.platform.route;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Output;
import org.wattline.adapter.http.platform.shape.Shape;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** Carries out one command for each line of an NDJSON stream and answers each in turn, as NDJSON. */
record BulkLines(Shapes shapes, Request request) {
    private static final int LONGEST = 64 << 10;

    <T, R> Reply reply(InputStream in, Class<T> type, Function<T, Outcome<R>> each, Function<? super R, ?> body) {
        return new Reply.Stream(207, "application/x-ndjson", out -> {
            InputStream lines = new BufferedInputStream(in, 1 << 16);
            int number = 0;
            try {
                for (Optional<byte[]> line = line(lines); line.isPresent(); line = line(lines)) {
                    number++;
                    if (line.get().length > 0) one(number, line.get(), type, each, body, out);
                }
            } catch (Rejected tooLong) {
                tell(number + 1, refused(tooLong.problem()), out);
            }
        });
    }

    private <T, R> void one(
            int number,
            byte[] line,
            Class<T> type,
            Function<T, Outcome<R>> each,
            Function<? super R, ?> body,
            OutputStream out)
            throws IOException {
        At at = At.root();
        Result result = shapes.read(line, type, at)
                .map(value -> carriedOut(value, each, body))
                .orElseGet(() -> new Result(400, Optional.empty(), Optional.of(Problem.malformed(at.faults()))));
        tell(number, result, out);
    }

    private void tell(int number, Result result, OutputStream out) throws IOException {
        out.write(Output.bytes(json -> write(number, result, json)));
        out.write('\n');
    }

    private static <T, R> Result carriedOut(T value, Function<T, Outcome<R>> each, Function<? super R, ?> body) {
        try {
            return switch (each.apply(value)) {
                case Outcome.Done<R>(R made) -> new Result(200, Optional.of(body.apply(made)), Optional.empty());
                case Outcome.Refused<R>(Refusal why) -> refused(Problem.of(why));
            };
        } catch (Rejected rejected) {
            return refused(rejected.problem());
        } catch (StaleState stale) {
            return refused(PlatformProblem.STALE.problem());
        }
    }

    private static Result refused(Problem problem) {
        return new Result(problem.status(), Optional.empty(), Optional.of(problem));
    }

    @SuppressWarnings("unchecked")
    private void write(int number, Result result, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", number);
        out.writeNumberField("status", result.status);
        if (result.body.isPresent()) {
            out.writeFieldName("body");
            ((Shape<Object>) shapes.of(result.body.get().getClass())).write(result.body.get(), out);
        }
        if (result.problem.isPresent()) {
            out.writeFieldName("problem");
            result.problem.get().write(out, request.locale(), request.id());
        }
        out.writeEndObject();
    }

    private static Optional<byte[]> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) return Optional.empty();
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() >= LONGEST) throw PlatformProblem.TOO_LARGE.rejected();
            if (b != '\r') line.write(b);
        }
        return Optional.of(line.toByteArray());
    }

    private record Result(int status, Optional<?> body, Optional<Problem> problem) {}
}
