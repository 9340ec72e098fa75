package org.wattline.adapter.http.platform.route;

/**
 * Turns a request into an answer: parses, gives one command or asks one read port, and decides nothing.
 *
 * @param <B> the body
 */
@FunctionalInterface
public interface Handler<B> {
    Reply handle(Exchange<B> x);
}
