package org.wattline.domain.connection;

import java.util.List;
import org.wattline.domain.workflow.definition.RequiredDocument;

/** Documents as whoever is to bring them is told of them: by the names that the process gives to their kinds (资料名称). */
public record DocumentNames(List<String> names) {
    /** What a WeChat message holds in a field of the kind {@code thing}, characters. */
    private static final int SHORT = 20;

    public DocumentNames {
        names = List.copyOf(names);
        if (names.isEmpty()) throw new IllegalArgumentException("nobody is told of no documents");
    }

    /** Of those that a process asks for; each kind once. */
    public static DocumentNames of(List<RequiredDocument> documents) {
        return new DocumentNames(
                documents.stream().map(each -> each.name().zh()).distinct().toList());
    }

    /** All of them. */
    public String all() {
        return String.join("、", names);
    }

    /** The same where there is little room: the first ones, and how many there are in all. */
    public String brief() {
        if (all().length() <= SHORT) return all();
        String count = names.size() == 1 ? "…" : "等%d件".formatted(names.size());
        StringBuilder begun = new StringBuilder(names.getFirst());
        for (String next : names.subList(1, names.size())) {
            if (begun.length() + 1 + next.length() + count.length() > SHORT) break;
            begun.append('、').append(next);
        }
        return begun.substring(0, Math.min(begun.length(), SHORT - count.length())) + count;
    }
}
