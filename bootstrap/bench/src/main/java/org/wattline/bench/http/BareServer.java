package org.wattline.bench.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * The bare side: a JDK HTTP server on virtual threads and a pool of connections, nothing else. No login, no permission, no check of the input, no
 * idempotency, no trail, no events, no ETag, names left sealed.
 */
public final class BareServer {
    private BareServer() {}

    /** @param arguments the port; the database is told by the environment, as to the product */
    public static void main(String[] arguments) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("WATTLINE_DB_URL"));
        config.setUsername(System.getenv("WATTLINE_DB_USER"));
        config.setPassword(System.getenv("WATTLINE_DB_PASSWORD"));
        config.setMaximumPoolSize(16);
        config.addDataSourceProperty("prepareThreshold", "3");
        HikariDataSource pool = new HikariDataSource(config);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ready", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/accounts/", exchange -> account(exchange, pool));
        server.createContext("/tasks/", exchange -> task(exchange, pool));
        server.start();
    }

    private static void task(HttpExchange exchange, HikariDataSource pool) throws IOException {
        String no = exchange.getRequestURI().getPath().split("/", -1)[2];
        try (var connection = pool.getConnection()) {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, BareTasks.complete(connection, no));
        } catch (SQLException e) {
            answer(exchange, 500, e.toString());
        }
    }

    private static void account(HttpExchange exchange, HikariDataSource pool) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        try (var connection = pool.getConnection()) {
            if (path.length == 3) {
                answer(exchange, 200, BareAccounts.summary(connection, path[2]));
            } else {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                int from = body.indexOf("\"amount\":\"") + "\"amount\":\"".length();
                BigDecimal amount = new BigDecimal(body.substring(from, body.indexOf('"', from)));
                answer(exchange, 201, BarePayments.take(connection, path[2], amount));
            }
        } catch (SQLException e) {
            answer(exchange, 500, e.toString());
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
