package org.wattline.adapter.http.platform.route;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Problem;

/** What a handler answers. */
public sealed interface Reply {
    /** A record; its ETag comes from its content and, where it is {@link Tagged}, its version. */
    record Body(int status, Object record, Map<String, String> headers) implements Reply {}

    /** A part of a list. */
    record Listing(List<?> items, Optional<String> next) implements Reply {}

    /** No body. */
    record Nothing(int status, Map<String, String> headers) implements Reply {}

    /** It was not done. */
    record Refused(Problem why) implements Reply {}

    /** Bytes as they are. */
    record Bytes(int status, String contentType, byte[] bytes, Map<String, String> headers) implements Reply {}

    /** Something long, written as it is made; neither stored nor tagged. */
    record Stream(int status, String contentType, Writing writing) implements Reply {}

    /** Writes a stream; ends when it returns or when the client is gone. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }
}
