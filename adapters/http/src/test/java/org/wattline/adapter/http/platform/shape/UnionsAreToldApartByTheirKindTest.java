package org.wattline.adapter.http.platform.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnionsAreToldApartByTheirKindTest {
    private final Shapes shapes = new Shapes();

    @Test
    void what_was_written_is_read_back() {
        Drawing drawing = new Drawing(List.of(new LongLine(3), new Dot()));
        String json = new String(shapes.write(drawing), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo("{\"figures\":[{\"kind\":\"LONG_LINE\",\"length\":3},{\"kind\":\"DOT\"}]}");
        assertThat(shapes.read(json.getBytes(StandardCharsets.UTF_8), Drawing.class, At.root()))
                .contains(drawing);
    }

    @Test
    void every_fault_has_its_place() {
        assertThat(faults("{\"figures\":[{\"kind\":\"CUBE\"},{\"length\":3,\"x\":1},{\"kind\":7},[],"
                        + "{\"kind\":\"LONG_LINE\"},{\"kind\":\"DOT\",\"length\":3}]}"))
                .containsExactlyInAnyOrder(
                        "/figures/0/kind unknown-value",
                        "/figures/1/x unknown-field",
                        "/figures/1/kind missing-field",
                        "/figures/2/kind wrong-type",
                        "/figures/3 wrong-type",
                        "/figures/4/length missing-field",
                        "/figures/5/length unknown-field");
    }

    @Test
    void the_document_has_a_discriminator() {
        SchemaBook book = new SchemaBook();
        ObjectNode reference = book.request(shapes.of(Figure.class));
        assertThat(reference.path("$ref").asText()).isEqualTo("#/components/schemas/Figure");
        assertThat(book.named().at("/Figure/discriminator/mapping/LONG_LINE").asText())
                .isEqualTo("#/components/schemas/LongLine");
        assertThat(book.named().at("/Figure/oneOf")).hasSize(2);
        assertThat(book.named().at("/LongLine/properties/kind/const").asText()).isEqualTo("LONG_LINE");
        assertThat(book.named().at("/LongLine/required/0").asText()).isEqualTo("kind");
    }

    private List<String> faults(String json) {
        At at = At.root();
        Optional<Drawing> read = shapes.read(json.getBytes(StandardCharsets.UTF_8), Drawing.class, at);
        assertThat(read).isEmpty();
        return at.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Kinds
    sealed interface Figure {}

    record LongLine(int length) implements Figure {}

    record Dot() implements Figure {}

    record Drawing(List<Figure> figures) {}
}
