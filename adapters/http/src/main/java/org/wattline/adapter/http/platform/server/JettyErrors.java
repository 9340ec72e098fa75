package org.wattline.adapter.http.platform.server;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.wattline.adapter.http.platform.problem.PlatformProblem;

/** Answers requests so broken that they never become one: as a problem like all others. */
final class JettyErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        PlatformProblem kind = kind(status);
        String id = RequestIds.of("");
        response.setStatus(kind.status());
        head(response.getHeaders(), id);
        response.write(true, body(kind, id), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static void head(HttpFields.Mutable fields, String id) {
        fields.put("X-Request-Id", id);
        fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONNECTION, "close");
    }

    private static ByteBuffer body(PlatformProblem kind, String id) {
        return ByteBuffer.wrap(kind.problem().bytes(Locale.SIMPLIFIED_CHINESE, id));
    }

    private static PlatformProblem kind(int status) {
        return switch (status) {
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 413 -> PlatformProblem.TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA;
            case 503 -> PlatformProblem.UNAVAILABLE;
            default -> status >= 500 ? PlatformProblem.INTERNAL : PlatformProblem.MALFORMED;
        };
    }
}
