package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stream of events (SSE) that somebody keeps open while others work. */
final class OpenStream implements AutoCloseable {
    private static final int MOST_SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    OpenStream(Http reader, String path) {
        try {
            HttpResponse<InputStream> stream = client.send(
                    reader.request(path)
                            .header("Accept", "text/event-stream")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> read(stream.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(InputStream body) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("data:")) told.add(line);
        } catch (IOException closed) {
            told.add("closed");
        }
    }

    /** The next event in which this stands, what comes before it left out. */
    String next(String word) {
        try {
            for (String line = told.poll(MOST_SECONDS, TimeUnit.SECONDS);
                    line != null;
                    line = told.poll(MOST_SECONDS, TimeUnit.SECONDS)) if (line.contains(word)) return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nobody was told of " + word);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
