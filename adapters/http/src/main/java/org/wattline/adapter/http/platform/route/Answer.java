package org.wattline.adapter.http.platform.route;

/** What a route answers when all is well. */
public sealed interface Answer {
    int status();

    /** A record as JSON. */
    record Json(int status, Class<?> type, Object example) implements Answer {}

    /** A part of a list of records. */
    record Listing(Class<?> type, Object example) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /** No body. */
    record Nothing(int status) implements Answer {}

    /** Something that is not JSON. */
    record Media(int status, String contentType, String example) implements Answer {}
}
