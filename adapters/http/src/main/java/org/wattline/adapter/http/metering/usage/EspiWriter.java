package org.wattline.adapter.http.metering.usage;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed whose entries hold ESPI resources. Source: NAESB REQ.21 as publicly used (Green Button). */
final class EspiWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ESPI = "http://naesb.org/espi";
    private static final String BASE = "/espi/1_1/resource/";

    private final XMLStreamWriter xml;
    private final String updated;

    EspiWriter(OutputStream out, Instant now) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        updated = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Part of an entry or of a resource. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    void feed(String self, Content entries) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        head(self, "用电数据 Green Button Download");
        element("updated", updated);
        link("self", self);
        entries.write();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /**
     * One resource.
     *
     * @param collection the path of the collection that it is in
     * @param id its name within the collection
     * @param related paths of other resources
     */
    void entry(String collection, String id, String title, String[] related, String resource, Content content)
            throws XMLStreamException {
        String self = collection + "/" + id;
        xml.writeStartElement("entry");
        head(self, title);
        link("self", self);
        link("up", collection);
        for (String other : related) link("related", other);
        xml.writeStartElement("content");
        xml.writeStartElement(resource);
        xml.writeDefaultNamespace(ESPI);
        content.write();
        xml.writeEndElement();
        xml.writeEndElement();
        element("published", updated);
        element("updated", updated);
        xml.writeEndElement();
        xml.flush();
    }

    private void head(String self, String title) throws XMLStreamException {
        element("id", "urn:uuid:" + named(self));
        element("title", title);
    }

    private void link(String rel, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", BASE + path);
    }

    void group(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    void element(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(String.valueOf(value));
        xml.writeEndElement();
    }

    /** {@code DateTimeInterval}: seconds, and seconds since 1970 in UTC. */
    void interval(String name, Instant from, Instant to) throws XMLStreamException {
        group(name, () -> {
            element("duration", to.getEpochSecond() - from.getEpochSecond());
            element("start", from.getEpochSecond());
        });
    }

    /** The same for the same words, in this download and in the next. */
    static UUID named(String words) {
        return UUID.nameUUIDFromBytes(("wattline/" + words).getBytes(StandardCharsets.UTF_8));
    }
}
