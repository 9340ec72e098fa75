package org.wattline.domain.connection.commitment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * What files of documents may be, and for how long a document may be promised (资料受理规则).
 *
 * @param largest most bytes of a file
 * @param days most days within which a promised document is brought
 */
public record DocumentPolicy(String id, Span inForce, String source, long largest, List<Type> types, int days) {
    public DocumentPolicy {
        types = List.copyOf(types);
        if (largest < 1 || days < 1 || types.isEmpty())
            throw new IllegalArgumentException("files have a size and a type, promises some days: " + id);
    }

    /** A file is what it is said to be. */
    public Outcome<Boolean> check(String declared, byte[] content) {
        if (content.length > largest) return Outcome.refused(CommitmentRefusal.FILE_TOO_LARGE);
        return types.stream().anyMatch(type -> type.mediaType().equals(declared) && type.begins(content))
                ? Outcome.done(true)
                : Outcome.refused(CommitmentRefusal.FILE_TYPE);
    }

    /** A type of files. @param magic the bytes with which all of them begin, in hexadecimal digits */
    public record Type(String mediaType, String magic) {
        public Type {
            if (HexFormat.of().parseHex(magic).length == 0)
                throw new IllegalArgumentException("files of a type begin with something: " + mediaType);
        }

        boolean begins(byte[] content) {
            byte[] first = HexFormat.of().parseHex(magic);
            return content.length > first.length && Arrays.equals(first, Arrays.copyOf(content, first.length));
        }
    }
}
