package org.wattline.adapter.postgres.platform;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Arrays of {@code int8} as the database sends them, without an object for each number. */
public final class Int8s {
    private static final int HEAD = 20;
    private static final int LENGTH_AT = 12;

    private Int8s() {}

    /** The numbers of a column. @param nothing stands for NULL */
    public static long[] of(ResultSet row, String column, long nothing) throws SQLException {
        return of(row.getBytes(column), nothing);
    }

    private static long[] of(byte[] sent, long nothing) {
        return sent[0] == '{' ? text(sent, nothing) : binary(ByteBuffer.wrap(sent), nothing);
    }

    private static long[] binary(ByteBuffer sent, long nothing) {
        long[] values = new long[sent.getInt(LENGTH_AT)];
        sent.position(HEAD);
        for (int i = 0; i < values.length; i++) values[i] = sent.getInt() < 0 ? nothing : sent.getLong();
        return values;
    }

    /** {@code {12,-5,NULL}}. */
    static long[] text(byte[] sent, long nothing) {
        int count = 1;
        for (byte each : sent) if (each == ',') count++;
        long[] values = new long[sent.length == 2 ? 0 : count];
        int at = 1;
        for (int i = 0; i < values.length; i++) {
            boolean negative = sent[at] == '-';
            if (negative) at++;
            boolean absent = sent[at] == 'N';
            long value = 0;
            for (; sent[at] != ',' && sent[at] != '}'; at++) value = value * 10 + (sent[at] - '0');
            at++;
            values[i] = absent ? nothing : negative ? -value : value;
        }
        return values;
    }
}
