package org.wattline.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.HttpRun;

/** Sends streams of readings to a server. */
record Streams(URI server) {
    /** Sends a file as one request. @return nanoseconds until the answer, which counts so many new days */
    long send(Path ndjson, long days) throws IOException, InterruptedException {
        String token = HttpRun.token(server.getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/meter-data-streams?name=bench"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(ndjson))
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            long took = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || !answer.body().contains("\"added\":" + days))
                throw new CannotMeasure("the stream was not taken in: " + answer.body());
            return took;
        }
    }
}
