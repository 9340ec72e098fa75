package org.wattline.adapter.http.platform.server;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.wattline.adapter.http.platform.problem.PlatformProblem;

/** Answers requests so broken that they never become one: as a problem like all others. */
final class JettyErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        PlatformProblem kind = switch (status) {
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 413 -> PlatformProblem.TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA;
            case 503 -> PlatformProblem.UNAVAILABLE;
            default -> status >= 500 ? PlatformProblem.INTERNAL : PlatformProblem.MALFORMED;
        };
        String id = RequestIds.of("");
        response.setStatus(kind.status());
        response.getHeaders().put("X-Request-Id", id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(kind.problem().bytes(Locale.SIMPLIFIED_CHINESE, id)), callback);
        return true;
    }
}
