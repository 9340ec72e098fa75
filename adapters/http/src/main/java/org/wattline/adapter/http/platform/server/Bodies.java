package org.wattline.adapter.http.platform.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.adapter.http.platform.shape.Shapes;

/** Reads the body of a request as its route declares it. */
record Bodies(Shapes shapes) {
    private static final int LIMIT = 1 << 20;
    private static final long SPOOLED = 32 << 20;
    static final byte[] EMPTY = new byte[0];

    /** What came, and the bytes it was read from. */
    record Received(Exchange.Content content, byte[] bytes) {}

    /** @throws Rejected with 400, 413 or 415 */
    Received read(Route route, Request request) {
        return switch (route.body()) {
            case RequestBody.None none -> new Received(new Exchange.Content.None(), EMPTY);
            case RequestBody.Json json -> {
                byte[] bytes = bytes(request, type -> type.equals("application/json"), LIMIT);
                At at = At.root();
                Optional<?> record = shapes.read(bytes, json.type(), at);
                yield new Received(
                        new Exchange.Content.Read(record.orElseThrow(() -> Rejected.malformed(at.faults()))), bytes);
            }
            case RequestBody.Merge merge -> {
                byte[] bytes = bytes(
                        request,
                        type -> type.equals("application/json") || type.equals("application/merge-patch+json"),
                        LIMIT);
                yield new Received(new Exchange.Content.Patch(patch(bytes)), bytes);
            }
            case RequestBody.Stream stream -> stream(stream, request);
        };
    }

    /** With an {@code Idempotency-Key} the whole is read first, because its digest is part of the request's name. */
    private static Received stream(RequestBody.Stream declared, Request request) {
        String type = contentType(request);
        if (request.header("Idempotency-Key").isPresent()) {
            byte[] bytes = bytes(request, declared.contentTypes()::contains, Math.min(declared.limit(), SPOOLED));
            return new Received(new Exchange.Content.Stream(new ByteArrayInputStream(bytes), type), bytes);
        }
        if (!declared.contentTypes().contains(type)) throw PlatformProblem.UNSUPPORTED_MEDIA.rejected();
        return new Received(
                new Exchange.Content.Stream(new Spool(request.body().get(), declared.limit()), type), EMPTY);
    }

    private static JsonNode patch(byte[] bytes) {
        At at = At.root();
        Optional<JsonNode> patch = JsonTree.parse(bytes, at);
        if (patch.isPresent() && !patch.get().isObject()) at.wrongType("对象", "an object");
        if (!at.faults().isEmpty()) throw Rejected.malformed(at.faults());
        return patch.orElseThrow();
    }

    private static byte[] bytes(Request request, Predicate<String> wanted, long limit) {
        if (!wanted.test(contentType(request))
                || request.header("Content-Encoding")
                        .filter(encoding -> !encoding.equals("identity"))
                        .isPresent()) throw PlatformProblem.UNSUPPORTED_MEDIA.rejected();
        try (InputStream in = request.body().get()) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) throw tooLarge(limit);
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Tells how much this request may bring. @param limit in bytes */
    static Rejected tooLarge(long limit) {
        return PlatformProblem.TOO_LARGE.rejected(
                "该请求的内容最多 " + limit + " 字节", "The body of this request has at most " + limit + " bytes");
    }

    /** Without parameters, in small letters. */
    private static String contentType(Request request) {
        String type = request.header("Content-Type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
