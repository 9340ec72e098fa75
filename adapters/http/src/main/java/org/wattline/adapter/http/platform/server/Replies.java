package org.wattline.adapter.http.platform.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.ETags;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.shape.Output;
import org.wattline.adapter.http.platform.shape.Shape;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.platform.Idempotency.Answer;

/** Turns replies into answers as they go over the wire, JSON written once. */
record Replies(Shapes shapes) {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    Answer answer(Reply reply, Request request) {
        return switch (reply) {
            case Reply.Body body -> {
                byte[] bytes = shapes.write(body.record());
                Map<String, String> headers = new HashMap<>(body.headers());
                headers.put("Content-Type", JSON);
                headers.put("ETag", ETags.of(body.record(), bytes));
                yield new Answer(body.status(), headers, bytes);
            }
            case Reply.Listing listing -> new Answer(200, Map.of("Content-Type", JSON), page(listing));
            case Reply.Nothing nothing -> new Answer(nothing.status(), nothing.headers(), Bodies.EMPTY);
            case Reply.Refused refused -> answer(refused.why(), request);
            case Reply.Bytes bytes -> {
                Map<String, String> headers = new HashMap<>(bytes.headers());
                headers.put("Content-Type", bytes.contentType());
                headers.put("ETag", ETags.of(bytes, bytes.bytes()));
                yield new Answer(bytes.status(), headers, bytes.bytes());
            }
            case Reply.Stream stream -> collected(stream);
        };
    }

    Answer answer(Problem problem, Request request) {
        Map<String, String> headers = new HashMap<>(problem.headers());
        headers.put("Content-Type", PROBLEM);
        headers.put("Content-Language", request.locale().toLanguageTag());
        return new Answer(problem.status(), headers, problem.bytes(request.locale(), request.id()));
    }

    @SuppressWarnings("unchecked")
    private byte[] page(Reply.Listing listing) {
        return Output.bytes(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            for (Object item : listing.items()) ((Shape<Object>) shapes.of(item.getClass())).write(item, out);
            out.writeEndArray();
            if (listing.next().isPresent())
                out.writeStringField("next", listing.next().get());
            out.writeEndObject();
        });
    }

    private static Answer collected(Reply.Stream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            stream.writing().to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Answer(stream.status(), Map.of("Content-Type", stream.contentType()), bytes.toByteArray());
    }
}
