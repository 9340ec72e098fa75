package org.wattline.adapter.meterdata.dlt645;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.Register;

/**
 * A block of load records of class 4 (第4类负荷, energies): {@code A0 A0, length, mm hh DD MM YY, AA AA AA, forward and reverse active, two reactive
 * energies of 4 bytes each, AA AA AA, sum, E5}. The separators stand for the classes that were not asked for; FF means that a meter does not keep
 * a value. Source: DL/T 645-2007, annex B, as published firmware writes it [K].
 */
final class LoadRecord {
    static final int BYTES = 32;
    private static final int START = 0xA0;
    private static final int SEPARATOR = 0xAA;
    private static final int END = 0xE5;
    private static final int LENGTH = 27;
    private static final int TIME = 3;
    private static final int ENERGIES = 11;
    private static final int BEHIND = 27;
    private static final int SUM = 30;

    private LoadRecord() {}

    /** Where a register stands in a block, if it does. */
    static Optional<Integer> place(Register register) {
        return switch (register) {
            case ACTIVE_IMPORT -> Optional.of(0);
            case ACTIVE_EXPORT -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    /** What the register at a place showed, by time. @throws Garbage if a block is not as it should be */
    static NavigableMap<LocalDateTime, BigDecimal> read(byte[] blocks, int place) throws Garbage {
        if (blocks.length % BYTES != 0) throw new Garbage("load records of " + blocks.length + " bytes");
        NavigableMap<LocalDateTime, BigDecimal> shown = new TreeMap<>();
        for (int at = 0; at < blocks.length; at += BYTES) {
            byte[] block = Arrays.copyOfRange(blocks, at, at + BYTES);
            if (!wellFormed(block)) throw new Garbage("a load record that is none");
            LocalDateTime time = MeterTimes.minuteAt(block, TIME);
            int value = ENERGIES + place;
            if ((block[value] & 0xFF) != 0xFF) shown.put(time, Bcd.decimal(block, value, 4, 2));
        }
        return shown;
    }

    private static boolean wellFormed(byte[] block) {
        return (block[0] & 0xFF) == START
                && (block[1] & 0xFF) == START
                && block[2] == LENGTH
                && separators(block, ENERGIES - 3)
                && separators(block, BEHIND)
                && block[SUM] == sum(block)
                && (block[SUM + 1] & 0xFF) == END;
    }

    private static boolean separators(byte[] block, int from) {
        for (int i = from; i < from + 3; i++) if ((block[i] & 0xFF) != SEPARATOR) return false;
        return true;
    }

    private static byte sum(byte[] block) {
        byte sum = 0;
        for (int i = 0; i < SUM; i++) sum += block[i];
        return sum;
    }

    /** A block as a meter gives it. */
    static byte[] written(LocalDateTime at, Map<Register, BigDecimal> shown) {
        byte[] block = new byte[BYTES];
        Arrays.fill(block, 0, 2, (byte) START);
        block[2] = LENGTH;
        System.arraycopy(MeterTimes.toTheMinute(at), 0, block, TIME, 5);
        Arrays.fill(block, ENERGIES - 3, ENERGIES, (byte) SEPARATOR);
        Arrays.fill(block, ENERGIES, BEHIND, (byte) 0xFF);
        shown.forEach((register, value) -> place(register)
                .ifPresent(place -> System.arraycopy(Bcd.lowFirst(value, 4, 2), 0, block, ENERGIES + place, 4)));
        Arrays.fill(block, BEHIND, SUM, (byte) SEPARATOR);
        block[SUM] = sum(block);
        block[SUM + 1] = (byte) END;
        return block;
    }
}
