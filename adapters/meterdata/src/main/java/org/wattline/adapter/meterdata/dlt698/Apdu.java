package org.wattline.adapter.meterdata.dlt698;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.Answer.Denial;

/** What frames carry: GET and ACTION, asked and answered, without security and time tags. */
final class Apdu {
    static final int GET = 0x05;
    static final int SET = 0x06;
    static final int ACTION = 0x07;
    static final int ANSWER = 0x80;
    static final int ERROR = 0xEE;
    static final int ONE = 0x01;
    static final int LIST = 0x02;
    static final int RECORD = 0x03;

    /** An interval (TI) and its unit. */
    static final int INTERVAL = 0x54;

    static final int MINUTE = 1;

    private static final int MOST = 1500;

    private Apdu() {}

    static byte[] get(int number, Attribute attribute) {
        return ByteBuffer.allocate(8)
                .put((byte) GET)
                .put((byte) ONE)
                .put((byte) number)
                .putInt(attribute.code())
                .put((byte) 0)
                .array();
    }

    static byte[] get(int number, List<Attribute> attributes) {
        ByteBuffer apdu = ByteBuffer.allocate(5 + 4 * attributes.size());
        apdu.put((byte) GET).put((byte) LIST).put((byte) number).put((byte) attributes.size());
        attributes.forEach(attribute -> apdu.putInt(attribute.code()));
        return apdu.put((byte) 0).array();
    }

    static byte[] action(int number, Attribute method, Item parameter) {
        return telling(ACTION, number, method, parameter);
    }

    static byte[] set(int number, Attribute attribute, Item value) {
        return telling(SET, number, attribute, value);
    }

    private static byte[] telling(int service, int number, Attribute method, Item parameter) {
        ByteBuffer apdu = ByteBuffer.allocate(MOST);
        apdu.put((byte) service).put((byte) ONE).put((byte) number).putInt(method.code());
        parameter.write(apdu);
        return written(apdu.put((byte) 0));
    }

    /** What a meter gives for each attribute. */
    static byte[] given(byte[] request, Map<Attribute, Result> results) {
        ByteBuffer apdu = ByteBuffer.allocate(MOST);
        apdu.put((byte) (GET | ANSWER)).put(request[1]).put(request[2]);
        if (request[1] == LIST) apdu.put((byte) results.size());
        results.forEach((attribute, result) -> {
            apdu.putInt(attribute.code());
            switch (result) {
                case Result.Value(Item item) -> {
                    apdu.put((byte) 1);
                    item.write(apdu);
                }
                case Result.Refused(int code) -> apdu.put((byte) 0).put((byte) code);
            }
        });
        return written(apdu.put((byte) 0).put((byte) 0));
    }

    /** @param code 0 for done */
    static byte[] done(byte[] request, int code) {
        byte[] apdu = Arrays.copyOf(request, 11);
        apdu[0] = (byte) (request[0] | ANSWER);
        Arrays.fill(apdu, 7, apdu.length, (byte) 0);
        apdu[7] = (byte) code;
        return apdu;
    }

    /** The results of a GET, one or several. */
    static Map<Attribute, Result> results(byte[] answer) throws Garbage {
        ByteBuffer apdu = begun(answer, GET | ANSWER);
        try {
            int kind = answer[1];
            if (kind != ONE && kind != LIST) throw new Garbage("an answer of kind " + kind + " to a GET");
            int count = kind == LIST ? apdu.get() & 0xFF : 1;
            Map<Attribute, Result> results = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                Attribute attribute = new Attribute(apdu.getInt());
                boolean value = apdu.get() == 1;
                results.put(
                        attribute, value ? new Result.Value(Item.read(apdu)) : new Result.Refused(apdu.get() & 0xFF));
            }
            return results;
        } catch (BufferUnderflowException e) {
            throw new Garbage("an answer ends too early");
        }
    }

    /** The code with which a SET or an ACTION ended, 0 for done. */
    static int result(byte[] answer, int service, Attribute method) throws Garbage {
        ByteBuffer apdu = begun(answer, service | ANSWER);
        try {
            if (apdu.getInt() != method.code()) throw new Garbage("an answer about another method");
            return apdu.get() & 0xFF;
        } catch (BufferUnderflowException e) {
            throw new Garbage("an answer ends too early");
        }
    }

    /** Asks for columns of the record that was kept at a time. */
    static byte[] record(int number, Attribute kept, LocalDateTime at, List<Attribute> columns) {
        ByteBuffer apdu = ByteBuffer.allocate(MOST);
        apdu.put((byte) GET).put((byte) RECORD).put((byte) number).putInt(kept.code());
        apdu.put((byte) 1).putInt(Attribute.KEPT_AT.code());
        new Item.Time(at).write(apdu);
        apdu.put((byte) columns.size());
        columns.forEach(column -> apdu.put((byte) 0).putInt(column.code()));
        return written(apdu.put((byte) 0));
    }

    /** Asks for columns of the records that were kept from a time up to another, every so many minutes. */
    static byte[] records(
            int number, Attribute kept, LocalDateTime from, LocalDateTime until, int minutes, List<Attribute> columns) {
        ByteBuffer apdu = ByteBuffer.allocate(MOST);
        apdu.put((byte) GET).put((byte) RECORD).put((byte) number).putInt(kept.code());
        apdu.put((byte) 2).putInt(Attribute.KEPT_AT.code());
        new Item.Time(from).write(apdu);
        new Item.Time(until).write(apdu);
        apdu.put((byte) INTERVAL).put((byte) MINUTE).putShort((short) minutes);
        apdu.put((byte) columns.size());
        columns.forEach(column -> apdu.put((byte) 0).putInt(column.code()));
        return written(apdu.put((byte) 0));
    }

    /** Records, each with its cells in the order of the columns. @param columns of the request */
    static byte[] recorded(byte[] request, List<Attribute> columns, List<List<Item>> rows) {
        ByteBuffer apdu = ByteBuffer.allocate(MOST);
        apdu.put((byte) (GET | ANSWER)).put(request, 1, 6).put((byte) columns.size());
        columns.forEach(column -> apdu.put((byte) 0).putInt(column.code()));
        apdu.put((byte) 1).put((byte) rows.size());
        rows.forEach(cells -> cells.forEach(cell -> cell.write(apdu)));
        return written(apdu.put((byte) 0).put((byte) 0));
    }

    /** What was kept, by column; empty when nothing was. */
    static Map<Attribute, Result> record(byte[] answer, Attribute kept) throws Garbage {
        return switch (records(answer, kept)) {
            case Records.Rows(List<Map<Attribute, Item>> rows) -> {
                Map<Attribute, Result> cells = new LinkedHashMap<>();
                if (!rows.isEmpty())
                    rows.getFirst().forEach((column, cell) -> cells.put(column, new Result.Value(cell)));
                yield cells;
            }
            case Records.Refused(int code) -> Map.of(kept, new Result.Refused(code));
        };
    }

    /** The records of an answer, in its order. */
    static Records records(byte[] answer, Attribute kept) throws Garbage {
        ByteBuffer apdu = begun(answer, GET | ANSWER);
        try {
            if (answer[1] != RECORD || apdu.getInt() != kept.code()) throw new Garbage("an answer about other records");
            Attribute[] columns = new Attribute[apdu.get() & 0xFF];
            for (int i = 0; i < columns.length; i++) {
                if (apdu.get() != 0) throw new Garbage("columns that were not asked for");
                columns[i] = new Attribute(apdu.getInt());
            }
            if (apdu.get() == 0) return new Records.Refused(apdu.get() & 0xFF);
            List<Map<Attribute, Item>> rows = new ArrayList<>();
            for (int left = apdu.get() & 0xFF; left > 0; left--) {
                Map<Attribute, Item> cells = new LinkedHashMap<>();
                for (Attribute column : columns) cells.put(column, Item.read(apdu));
                rows.add(cells);
            }
            return new Records.Rows(rows);
        } catch (BufferUnderflowException e) {
            throw new Garbage("an answer ends too early");
        }
    }

    /** What came of records. */
    sealed interface Records {
        record Rows(List<Map<Attribute, Item>> rows) implements Records {}

        record Refused(int code) implements Records {}
    }

    /** What a data access result (DAR) means to the caller. */
    static Denial denial(int code) {
        return switch (code) {
            case Result.DENIED -> Denial.NOT_AUTHORISED;
            case Result.NO_SUCH_OBJECT, Result.OBJECT_ABSENT -> Denial.NO_DATA;
            case Result.TEMPORARY -> Denial.NOT_POSSIBLE;
            default -> Denial.OTHER;
        };
    }

    private static ByteBuffer begun(byte[] answer, int kind) throws Garbage {
        if (answer.length < 3 || (answer[0] & 0xFF) != kind)
            throw new Garbage("an answer of kind %02X instead of %02X".formatted(answer[0], kind));
        return ByteBuffer.wrap(answer).position(3);
    }

    private static byte[] written(ByteBuffer apdu) {
        return Arrays.copyOf(apdu.array(), apdu.position());
    }

    /** What came of one attribute. */
    sealed interface Result {
        int TEMPORARY = 2;
        int DENIED = 3;
        int NO_SUCH_OBJECT = 4;
        int OBJECT_ABSENT = 6;

        record Value(Item item) implements Result {}

        record Refused(int code) implements Result {}
    }
}
