package org.wattline.bootstrap;

/**
 * The PostgreSQL a server keeps its data in, embedded or the operator's own, 数据库.
 *
 * @param url for JDBC
 * @param stop ends it if this process started it, else does nothing
 */
public record Database(String url, String user, String password, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
